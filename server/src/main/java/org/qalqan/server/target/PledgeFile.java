package org.qalqan.server.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;
import org.qalqan.server.language.Wording;

/** A file of pledges, in the form of {@code docs/formats/campaign.md}. */
public final class PledgeFile {

    private static final CsvForm FORM =
            CsvForm.of("pledge,kind,said_on,by,deadline,subject_kk,subject_ru,subject_en,value,"
                    + "statement_kk,statement_ru,statement_en,source");
    private static final List<String> KINDS = List.of("measured", "dated", "standing");

    private PledgeFile() {}

    /** Reads the file. {@code sources} are the ids that a row may name. */
    public static List<Pledge> read(CsvFile file, Set<String> sources) {
        return file.read(FORM, row -> pledge(row, sources), UniqueKey.of("pledge", Pledge::id));
    }

    private static Optional<Pledge> pledge(CsvRow row, Set<String> sources) {
        String id = row.required("pledge");
        LocalDate saidOn = row.requiredDate("said_on");
        String by = row.required("by");
        Optional<Wording> statement = wording(row, "statement");
        String source = row.known("source", sources, "source");
        String kind = row.required("kind");
        row.word("kind", text -> Optional.of(text).filter(KINDS::contains), KINDS);
        if (!row.isSound()) {
            return Optional.empty();
        }
        Pledge.Quotation quotation = new Pledge.Quotation(saidOn, by, statement.orElseThrow(), source);
        return switch (kind) {
            case "measured" -> measured(row, id, quotation);
            case "dated" -> dated(row, id, quotation);
            default -> standing(row, id, quotation);
        };
    }

    private static Optional<Pledge> measured(CsvRow row, String id, Pledge.Quotation quotation) {
        Optional<Wording> measure = wording(row, "subject");
        Optional<LocalDate> deadline = row.date("deadline");
        Optional<Double> value = row.decimal("value");
        return row.make(() -> new Pledge.Measured(id, quotation, deadline, measure.orElseThrow(), value));
    }

    private static Optional<Pledge> dated(CsvRow row, String id, Pledge.Quotation quotation) {
        Optional<Wording> event = wording(row, "subject");
        LocalDate day = row.requiredDate("deadline");
        empty(row, "value", "an event by a day has no value");
        return row.make(() -> new Pledge.Dated(id, quotation, day, event.orElseThrow()));
    }

    private static Optional<Pledge> standing(CsvRow row, String id, Pledge.Quotation quotation) {
        empty(row, "value", "a standing pledge has no measure");
        empty(row, "deadline", "a standing pledge has no deadline");
        return row.make(() -> new Pledge.Standing(id, quotation));
    }

    private static void empty(CsvRow row, String column, String rule) {
        if (row.text(column).isPresent()) {
            row.fault(column, rule);
        }
    }

    static Optional<Wording> wording(CsvRow row, String name) {
        String kk = row.required(name + "_kk");
        String ru = row.required(name + "_ru");
        String en = row.required(name + "_en");
        return row.make(() -> new Wording(kk, ru, en));
    }
}
