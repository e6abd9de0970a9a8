package org.qalqan.projection.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One place's cumulative counts of one indicator, as reported: with gaps, corrections downward, repeated values.
 *
 * @param population the denominator, people
 * @param counts in order of their dates; two rows of one day stay in the order they came, and the later one holds
 */
public record CoverageSeries(long population, List<Count> counts) {

    public CoverageSeries {
        if (population < 0) {
            throw new IllegalArgumentException("population of %d: it is never negative".formatted(population));
        }
        counts = counts.stream().sorted(Comparator.comparing(Count::date)).toList();
    }

    /** The reports that are about this day or an earlier one. */
    public CoverageSeries until(LocalDate day) {
        return new CoverageSeries(
                population,
                counts.stream().filter(count -> !count.date().isAfter(day)).toList());
    }
}
