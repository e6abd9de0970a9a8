package org.qalqan.server.coverage;

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
import org.qalqan.server.target.Indicator;

/** A file of tallies, in the form of {@code docs/formats/campaign.md}. */
public final class TallyFile {

    private static final CsvForm FORM =
            CsvForm.of("place,date,precision,known_on,indicator,count,rounded_to,source,note");
    private static final List<String> INDICATORS =
            Arrays.stream(Indicator.values()).map(Indicator::code).toList();
    private static final List<String> PRECISIONS = List.of("stated", "inferred");
    private static final int COARSEST_ROUNDING = 1_000_000;

    /** More doses than this for each person is a slip of the pen. */
    private static final long MOST_DOSES_PER_PERSON = 10;

    private TallyFile() {}

    /**
     * What a row may name.
     *
     * @param populations the largest population known of each place, which people counted there can't exceed
     * @param today the last day that can be reported
     */
    public record Names(Set<String> places, Set<String> sources, Map<String, Long> populations, LocalDate today) {}

    public static List<CsvFile.Numbered<Tally>> read(CsvFile file, Names names) {
        return file.readNumbered(
                FORM,
                row -> tally(row, names),
                UniqueKey.of(
                        "place,date,known_on,indicator,source",
                        tally -> List.of(
                                tally.place(), tally.date(), tally.knownOn(), tally.indicator(), tally.source())));
    }

    private static Optional<Tally> tally(CsvRow row, Names names) {
        String place = row.known("place", names.places(), "place").intern();
        LocalDate date = row.requiredDate("date");
        LocalDate knownOn = row.requiredDate("known_on");
        row.required("precision");
        Optional<Boolean> inferred = row.word("precision", TallyFile::inferred, PRECISIONS);
        row.required("indicator");
        Optional<Indicator> indicator = row.word("indicator", Indicator::of, INDICATORS);
        long count = row.requiredWhole("count");
        long roundedTo = row.requiredWhole("rounded_to");
        String source = row.known("source", names.sources(), "source").intern();
        Optional<String> note = row.text("note");
        if (row.isSound()) {
            checkDays(row, date, knownOn, names.today());
            checkCount(
                    row,
                    indicator.orElseThrow(),
                    count,
                    Optional.ofNullable(names.populations().get(place)));
            checkRounding(row, roundedTo);
        }
        return row.make(() -> new Tally(
                place,
                date,
                inferred.orElseThrow(),
                knownOn,
                indicator.orElseThrow(),
                count,
                Math.toIntExact(roundedTo),
                source,
                note));
    }

    private static Optional<Boolean> inferred(String precision) {
        return PRECISIONS.contains(precision) ? Optional.of("inferred".equals(precision)) : Optional.empty();
    }

    private static void checkDays(CsvRow row, LocalDate date, LocalDate knownOn, LocalDate today) {
        if (date.isAfter(today)) {
            row.fault("date", "the day lies in the future; today is " + today);
        } else if (knownOn.isBefore(date)) {
            row.fault("known_on", "a count can't be known before the day it is about, " + date);
        } else if (knownOn.isAfter(today)) {
            row.fault("known_on", "the day lies in the future; today is " + today);
        }
    }

    private static void checkCount(CsvRow row, Indicator indicator, long count, Optional<Long> population) {
        population.ifPresent(people -> {
            if (indicator.countsPeople() && count > people) {
                row.fault("count", "more people than live there: the largest population known is " + people);
            } else if (count > people * MOST_DOSES_PER_PERSON) {
                row.fault("count", "more than %d doses for each of %d people".formatted(MOST_DOSES_PER_PERSON, people));
            }
        });
    }

    private static void checkRounding(CsvRow row, long roundedTo) {
        if (roundedTo < 1 || roundedTo > COARSEST_ROUNDING) {
            row.fault("rounded_to", "a count is rounded to 1 (exact) up to " + COARSEST_ROUNDING);
        }
    }
}
