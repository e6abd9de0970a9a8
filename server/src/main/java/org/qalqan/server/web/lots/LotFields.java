package org.qalqan.server.web.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qalqan.server.web.lots.LotFault.Law;

/** The fields of a form about a lot, as they were sent. Each accessor that finds something wrong notes the fault and gives nothing. */
final class LotFields {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_KEY = 60;

    private final Map<String, String> given;
    private final List<LotFault> faults = new ArrayList<>();

    LotFields(Map<String, String> given) {
        this.given = given;
    }

    List<LotFault> faults() {
        return List.copyOf(faults);
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    void fault(String field, Law law, Object... values) {
        faults.add(LotFault.of(field, law, values));
    }

    String raw(String field) {
        return given.getOrDefault(field, "").strip();
    }

    boolean isTicked(String field) {
        return !raw(field).isEmpty();
    }

    /** What the form calls its act; a name of its own where the form had none. */
    String key() {
        String key = raw("key");
        return key.isEmpty() || key.length() > LONGEST_KEY || key.contains("/")
                ? UUID.randomUUID().toString()
                : key;
    }

    /** A text that has to be there. */
    String text(String field, int longest) {
        String text = raw(field);
        if (text.isEmpty()) {
            fault(field, Law.MISSING);
        } else if (text.length() > longest) {
            fault(field, Law.TOO_LONG, longest);
        }
        return text;
    }

    String text(String field) {
        return text(field, LONGEST_TEXT);
    }

    /** One of a closed set of words, which has to be there. */
    Optional<String> choice(String field, Collection<String> words) {
        String word = text(field);
        if (!word.isEmpty() && !words.contains(word)) {
            fault(field, Law.NOT_A_CHOICE);
        }
        return Optional.of(word).filter(words::contains);
    }

    Optional<LocalDate> day(String field) {
        String text = raw(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            fault(field, Law.NOT_A_DAY);
            return Optional.empty();
        }
    }

    /** A day and an hour on the campaign's clocks, which have to be there and not to lie ahead. */
    Optional<Instant> moment(String field, ZoneId zone, Instant now) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant moment = LocalDateTime.parse(text).atZone(zone).toInstant();
            if (moment.isAfter(now)) {
                fault(field, Law.IN_FUTURE);
            }
            return Optional.of(moment);
        } catch (DateTimeParseException notAMoment) {
            fault(field, Law.NOT_A_MOMENT);
            return Optional.empty();
        }
    }

    /** A whole number of one or more, which may have its thousands parted by spaces. */
    Optional<Long> count(String field) {
        String text = text(field).replaceAll("[\\s\u00a0\u202f]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("0*[1-9]\\d{0,9}")) {
            fault(field, Law.NOT_A_COUNT);
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(text));
    }
}
