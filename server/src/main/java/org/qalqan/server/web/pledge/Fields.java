package org.qalqan.server.web.pledge;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.qalqan.server.language.Wording;
import org.qalqan.server.web.pledge.Checked.Faulty;
import org.qalqan.server.web.pledge.Checked.Good;
import org.qalqan.server.web.pledge.FormFault.Law;

/** The fields of a form as they were sent. Each accessor that finds something wrong notes the fault and gives an empty value. */
final class Fields {

    static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_LINE = 300;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,9})?");

    private final Map<String, String> given;
    private final List<FormFault> faults = new ArrayList<>();

    Fields(Map<String, String> given) {
        this.given = given;
    }

    boolean isGiven(String field) {
        return !raw(field).isEmpty();
    }

    void fault(String field, Law law, Object... values) {
        faults.add(FormFault.of(field, law, values));
    }

    /** The value, when no field has a fault. */
    <T> Checked<T> make(Supplier<T> value) {
        return faults.isEmpty() ? new Good<>(value.get()) : new Faulty<>(List.copyOf(faults));
    }

    /** One line that has to be there. */
    String line(String field) {
        return text(field, LONGEST_LINE);
    }

    /** A text of several lines that has to be there. */
    String text(String field) {
        return text(field, LONGEST_TEXT);
    }

    /** A text in each language, under {@code FIELD_kk}, {@code FIELD_ru} and {@code FIELD_en}. */
    Optional<Wording> wording(String field) {
        String kk = text(field + "_kk");
        String ru = text(field + "_ru");
        String en = text(field + "_en");
        boolean whole = !kk.isEmpty() && !ru.isEmpty() && !en.isEmpty();
        return whole ? Optional.of(new Wording(kk, ru, en)) : Optional.empty();
    }

    /** A short name as it stands in addresses. */
    String name(String field) {
        String name = line(field);
        if (!name.isEmpty() && (!NAME.matcher(name).matches() || name.equals("new"))) {
            fault(field, Law.BAD_NAME);
        }
        return name;
    }

    /** The address of a page on the web. */
    String link(String field) {
        String link = text(field, LONGEST_TEXT);
        if (!link.isEmpty() && !isWebAddress(link)) {
            fault(field, Law.NOT_A_LINK);
        }
        return link;
    }

    Optional<LocalDate> day(String field) {
        if (!isGiven(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(raw(field)));
        } catch (DateTimeParseException notADay) {
            fault(field, Law.NOT_A_DAY);
            return Optional.empty();
        }
    }

    Optional<LocalDate> requiredDay(String field) {
        line(field);
        return day(field);
    }

    /** A number with a decimal point or, as it is written in Kazakh and Russian, a comma. */
    Optional<Double> number(String field) {
        String text = raw(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            fault(field, Law.NOT_A_NUMBER);
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text.replace(',', '.')));
    }

    /** One of a closed set of words. */
    String choice(String field, List<String> words) {
        String word = line(field);
        if (!word.isEmpty() && !words.contains(word)) {
            fault(field, Law.NOT_A_CHOICE);
        }
        return word;
    }

    /** Notes a fault for each of the fields that is given though it may not be. */
    void none(Law law, String... fields) {
        Arrays.stream(fields).filter(this::isGiven).forEach(field -> fault(field, law));
    }

    private String text(String field, int longest) {
        String text = raw(field);
        if (text.isEmpty()) {
            fault(field, Law.MISSING);
        } else if (text.length() > longest) {
            fault(field, Law.TOO_LONG, longest);
        }
        return text;
    }

    private String raw(String field) {
        return given.getOrDefault(field, "").strip();
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = URI.create(link);
            String scheme = String.valueOf(address.getScheme());
            return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
