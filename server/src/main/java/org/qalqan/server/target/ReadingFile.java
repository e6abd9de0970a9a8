package org.qalqan.server.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;
import org.qalqan.server.language.Wording;
import org.qalqan.server.place.DenominatorKind;

/** A file of readings, in the form of {@code docs/formats/campaign.md}. */
public final class ReadingFile {

    private static final CsvForm FORM =
            CsvForm.of("pledge,reading,indicator,denominator,denominator_value,judged_by,name_kk,name_ru,name_en,note");
    private static final List<String> INDICATORS = Arrays.stream(Indicator.values())
            .filter(Indicator::countsPeople)
            .map(Indicator::code)
            .toList();
    private static final List<String> KINDS =
            Arrays.stream(DenominatorKind.values()).map(DenominatorKind::code).toList();

    private ReadingFile() {}

    /** Reads the file. {@code pledges} are the ids that a row may name. */
    public static List<CsvFile.Numbered<Reading>> read(CsvFile file, Set<String> pledges) {
        return file.readNumbered(
                FORM,
                row -> reading(row, pledges),
                UniqueKey.of("pledge,reading", reading -> List.of(reading.pledge(), reading.id())));
    }

    private static Optional<Reading> reading(CsvRow row, Set<String> pledges) {
        String pledge = row.known("pledge", pledges, "pledge");
        String id = row.required("reading");
        row.required("indicator");
        Optional<Indicator> indicator =
                row.word("indicator", text -> Indicator.of(text).filter(Indicator::countsPeople), INDICATORS);
        row.required("denominator");
        Optional<DenominatorKind> denominator = row.word("denominator", DenominatorKind::of, KINDS);
        Optional<Long> people = row.whole("denominator_value");
        String judged = row.required("judged_by");
        row.word("judged_by", text -> Optional.of(text).filter(List.of("yes", "no")::contains), List.of("yes", "no"));
        Optional<Wording> name = PledgeFile.wording(row, "name");
        Optional<String> note = row.text("note");
        return row.make(() -> new Reading(
                pledge,
                id,
                indicator.orElseThrow(),
                denominator.orElseThrow(),
                people,
                "yes".equals(judged),
                name.orElseThrow(),
                note));
    }
}
