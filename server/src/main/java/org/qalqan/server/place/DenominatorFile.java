package org.qalqan.server.place;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;

/** A file of denominators, in the form of {@code docs/formats/campaign.md}. */
public final class DenominatorFile {

    private static final CsvForm FORM = CsvForm.of("place,denominator,people,valid_from,known_on,source,note");
    private static final List<String> KINDS =
            Arrays.stream(DenominatorKind.values()).map(DenominatorKind::code).toList();

    private DenominatorFile() {}

    /**
     * Reads the file.
     *
     * @param places codes that a row may name
     * @param sources ids that a row may name
     * @param populations the largest population known of each place, which an eligible contingent there can't exceed
     * @param today the last day on which something can have become known
     */
    public static List<CsvFile.Numbered<Denominator>> read(
            CsvFile file, Set<String> places, Set<String> sources, Map<String, Long> populations, LocalDate today) {
        return file.readNumbered(
                FORM,
                row -> denominator(row, places, sources, populations, today),
                UniqueKey.of(
                        "place,denominator,valid_from,known_on",
                        version -> List.of(version.place(), version.kind(), version.validFrom(), version.knownOn())));
    }

    private static Optional<Denominator> denominator(
            CsvRow row, Set<String> places, Set<String> sources, Map<String, Long> populations, LocalDate today) {
        String place = row.known("place", places, "place");
        row.required("denominator");
        Optional<DenominatorKind> kind = row.word("denominator", DenominatorKind::of, KINDS);
        long people = row.requiredWhole("people");
        LocalDate validFrom = row.requiredDate("valid_from");
        LocalDate knownOn = row.requiredDate("known_on");
        String source = row.known("source", sources, "source");
        Optional<String> note = row.text("note");
        if (row.isSound() && people == 0) {
            row.fault("people", "a denominator counts at least one person");
        }
        Long population = populations.get(place);
        boolean eligible = kind.equals(Optional.of(DenominatorKind.ELIGIBLE));
        if (row.isSound() && eligible && population != null && people > population) {
            row.fault("people", "more people than live there: the largest population known is " + population);
        }
        if (row.isSound() && knownOn.isAfter(today)) {
            row.fault("known_on", "the day lies in the future; today is " + today);
        }
        return row.make(() -> new Denominator(place, kind.orElseThrow(), people, validFrom, knownOn, source, note));
    }
}
