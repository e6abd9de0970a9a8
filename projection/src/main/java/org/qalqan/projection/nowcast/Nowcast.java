package org.qalqan.projection.nowcast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;

/**
 * Recent counts with what is still to be reported added. How much is missing is learnt from settled days (four weeks old or more): the difference between what
 * a day finally came to and what was known of it so many days after, in days' worth of the pace at the time.
 *
 * @param estimates for each day that is not settled and has a count, in order; without a correction where too few settled days are comparable
 * @param counts the counts of all days: settled ones as they are, recent ones by the middle estimate, never below the day before
 */
public record Nowcast(List<Estimate> estimates, List<Count> counts) {

    private static final int SETTLED_DAYS = 28;
    private static final int PACE_DAYS = 14;
    private static final int SETTLED_DAYS_AT_LEAST = 10;

    /**
     * A recent day's count.
     *
     * @param reported as known on the as-of day
     * @param low 10 % quantile of what it will come to
     * @param middle the median
     * @param high the 90 % quantile
     * @param comparable settled days that this was learnt from; below ten nothing is corrected and all three are what was reported
     */
    public record Estimate(LocalDate day, long reported, long low, long middle, long high, int comparable) {}

    public Nowcast {
        estimates = List.copyOf(estimates);
        counts = List.copyOf(counts);
    }

    /** As known on a day: rows that became known later are not looked at. */
    public static Nowcast of(List<KnownCount> all, LocalDate asOf) {
        Versions versions = new Versions(all, asOf);
        Map<Integer, List<Double>> missing = missingByAge(versions, asOf);
        List<Estimate> estimates = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        long highest = 0;
        for (LocalDate day : versions.days()) {
            long reported = versions.latest(day).orElse(0L);
            long used = reported;
            if (!isSettled(day, asOf)) {
                Estimate estimate = estimate(day, reported, versions, missing, asOf);
                estimates.add(estimate);
                used = estimate.middle();
            }
            highest = estimates.isEmpty() ? used : Math.max(highest, used);
            counts.add(new Count(day, highest));
        }
        return new Nowcast(estimates, counts);
    }

    /** The corrected counts against a population. */
    public CoverageSeries series(long population) {
        return new CoverageSeries(population, counts);
    }

    private static boolean isSettled(LocalDate day, LocalDate asOf) {
        return ChronoUnit.DAYS.between(day, asOf) >= SETTLED_DAYS;
    }

    /** For each age of a count in days: how many days' worth were still missing, on settled days, in order. */
    private static Map<Integer, List<Double>> missingByAge(Versions versions, LocalDate asOf) {
        Map<Integer, List<Double>> missing = new TreeMap<>();
        for (LocalDate day : versions.days()) {
            Optional<Double> pace = versions.paceUntil(day, PACE_DAYS).filter(found -> found > 0);
            if (!isSettled(day, asOf) || pace.isEmpty()) {
                continue;
            }
            long settled = versions.latest(day).orElse(0L);
            for (int age = 0; age < SETTLED_DAYS; age++) {
                int after = age;
                versions.knownBy(day, day.plusDays(age))
                        .ifPresent(known -> missing.computeIfAbsent(after, key -> new ArrayList<>())
                                .add((settled - known) / pace.get()));
            }
        }
        missing.values().forEach(Collections::sort);
        return missing;
    }

    private static Estimate estimate(
            LocalDate day, long reported, Versions versions, Map<Integer, List<Double>> missing, LocalDate asOf) {
        int age = (int) ChronoUnit.DAYS.between(day, asOf);
        List<Double> comparable = missing.getOrDefault(age, List.of());
        Optional<Double> pace = versions.paceUntil(day, PACE_DAYS);
        if (comparable.size() < SETTLED_DAYS_AT_LEAST || pace.isEmpty()) {
            return new Estimate(day, reported, reported, reported, reported, comparable.size());
        }
        return new Estimate(
                day,
                reported,
                added(reported, pace.get(), comparable, 0.1),
                added(reported, pace.get(), comparable, 0.5),
                added(reported, pace.get(), comparable, 0.9),
                comparable.size());
    }

    private static long added(long reported, double pace, List<Double> days, double probability) {
        double place = probability * (days.size() - 1);
        int below = (int) place;
        int above = Math.min(days.size() - 1, below + 1);
        double missing = days.get(below) + (place - below) * (days.get(above) - days.get(below));
        return Math.max(0, Math.round(reported + pace * missing));
    }
}
