package org.qalqan.projection.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/** One place's rows of a series file, in little memory. */
final class PlaceReports {

    static final long UNKNOWN = -1;

    private int rows;
    private int[] days = new int[16];
    private long[] populations = new long[16];
    private final Map<Indicator, long[]> counts = new EnumMap<>(Indicator.class);

    PlaceReports() {
        for (Indicator indicator : Indicator.values()) {
            counts.put(indicator, new long[16]);
        }
    }

    /**
     * @param population {@link #UNKNOWN} when the row does not say
     * @param values for each indicator, {@link #UNKNOWN} when it is not known
     */
    void add(LocalDate date, long population, long[] values) {
        if (rows == days.length) {
            days = Arrays.copyOf(days, rows * 2);
            populations = Arrays.copyOf(populations, rows * 2);
            counts.replaceAll((indicator, column) -> Arrays.copyOf(column, rows * 2));
        }
        days[rows] = Math.toIntExact(date.toEpochDay());
        populations[rows] = population;
        counts.forEach((indicator, column) -> column[rows] = values[indicator.ordinal()]);
        rows++;
    }

    /** The rows dated by a day, against the latest population they state; 0 when none does. Empty when there is no such row. */
    Optional<CoverageSeries> until(LocalDate asOf, Indicator indicator) {
        long[] column = counts.getOrDefault(indicator, new long[0]);
        List<Count> known = new ArrayList<>();
        boolean isEmpty = true;
        int stated = -1;
        for (int row = 0; row < rows; row++) {
            if (days[row] <= asOf.toEpochDay()) {
                isEmpty = false;
                if (populations[row] != UNKNOWN && (stated < 0 || days[row] >= days[stated])) {
                    stated = row;
                }
                if (column[row] != UNKNOWN) {
                    known.add(new Count(LocalDate.ofEpochDay(days[row]), column[row]));
                }
            }
        }
        long population = stated < 0 ? 0 : populations[stated];
        return isEmpty ? Optional.empty() : Optional.of(new CoverageSeries(population, known));
    }

    Campaign campaign(String place) {
        Map<Indicator, CoverageSeries> reports = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            until(LocalDate.MAX, indicator).ifPresent(series -> reports.put(indicator, series));
        }
        return new Campaign(place, reports);
    }
}
