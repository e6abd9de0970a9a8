package org.qalqan.server.web.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.language.Wording;
import org.qalqan.server.source.Source;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.web.pledge.FormFault.Law;

/**
 * A pledge as somebody wrote it down, checked: nothing is known yet of whether it is new.
 *
 * @param source where it can be read
 */
record PledgeDraft(Pledge pledge, Source source) {

    static final List<String> KINDS = List.of("measured", "dated", "standing");

    /** Reads the form. Its fields are the columns of pledges.csv, and the source's own. */
    static Checked<PledgeDraft> read(Map<String, String> given, LocalDate today) {
        Fields fields = new Fields(given);
        String id = fields.name("pledge");
        String kind = fields.choice("kind", KINDS);
        Optional<LocalDate> saidOn = fields.requiredDay("said_on");
        String by = fields.line("by");
        Optional<Wording> statement = fields.wording("statement");
        Source source = Sourcing.source(fields, "pledge-" + id);
        saidOn.filter(day -> day.isAfter(today)).ifPresent(_ -> fields.fault("said_on", Law.IN_FUTURE, today));
        Judged judged = judged(fields, kind, saidOn);
        return fields.make(() -> new PledgeDraft(
                judged.pledge(
                        id, kind, new Pledge.Quotation(saidOn.orElseThrow(), by, statement.orElseThrow(), source.id())),
                source));
    }

    /** What the pledge is judged by, as its kind allows. */
    private record Judged(Optional<Wording> subject, Optional<LocalDate> deadline, Optional<Double> value) {

        Pledge pledge(String id, String kind, Pledge.Quotation quotation) {
            return switch (kind) {
                case "measured" -> new Pledge.Measured(id, quotation, deadline, subject.orElseThrow(), value);
                case "dated" -> new Pledge.Dated(id, quotation, deadline.orElseThrow(), subject.orElseThrow());
                default -> new Pledge.Standing(id, quotation);
            };
        }
    }

    private static Judged judged(Fields fields, String kind, Optional<LocalDate> saidOn) {
        if (!KINDS.contains(kind)) {
            return new Judged(Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (kind.equals("standing")) {
            fields.none(Law.STANDING_HAS_NONE, "subject_kk", "subject_ru", "subject_en", "deadline", "value");
            return new Judged(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Wording> subject = fields.wording("subject");
        Optional<LocalDate> deadline = kind.equals("dated") ? fields.requiredDay("deadline") : fields.day("deadline");
        if (kind.equals("dated")) {
            fields.none(Law.DATED_HAS_NONE, "value");
        }
        deadline.filter(day -> saidOn.filter(day::isBefore).isPresent())
                .ifPresent(_ -> fields.fault("deadline", Law.BEFORE_SAID, saidOn.orElseThrow()));
        Optional<Double> value = kind.equals("measured") ? fields.number("value") : Optional.empty();
        return new Judged(subject, deadline, value);
    }
}
