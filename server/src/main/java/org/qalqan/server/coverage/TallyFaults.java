package org.qalqan.server.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.server.target.Indicator;

/**
 * Finds what does not fit in reported series. It flags and never repairs: the figures stay as reported, and the fault stands beside
 * them on the screen.
 *
 * <p>The thresholds are readings of ours, listed in {@code docs/readings.md}.
 */
public final class TallyFaults {

    /** Days without a report from which a silence is a gap. A weekly rhythm is none. */
    static final long GAP_DAYS = 8;

    /** Days over which the same count is reported from which it counts as frozen. */
    static final long FROZEN_DAYS = 7;

    /** A step this many times faster than both the step before and the step after is a jump. */
    static final double JUMP_FACTOR = 3;

    private TallyFaults() {}

    /**
     * The faults in series as known on one day.
     *
     * @param tallies of a nation and its regions, one for each place, indicator and day, ordered by place, indicator and day
     * @param rows all rows known about the nation, corrected ones included, in which the same count may stand under two days
     * @param nation code of the nation
     * @param regionCodes the regions a complete table has
     * @param populations the largest population known of each place
     * @return the faults, the latest first
     */
    public static List<TallyFault> in(
            List<Tally> tallies,
            List<Tally> rows,
            String nation,
            List<String> regionCodes,
            Map<String, Long> populations) {
        List<TallyFault> faults = new ArrayList<>();
        Map<SeriesKey, List<Tally>> series = new LinkedHashMap<>();
        for (Tally tally : tallies) {
            series.computeIfAbsent(new SeriesKey(tally.place(), tally.indicator()), _ -> new ArrayList<>())
                    .add(tally);
        }
        series.forEach((key, reports) -> {
            faults.addAll(downwardCorrections(reports));
            faults.addAll(abovePopulation(reports, Optional.ofNullable(populations.get(key.place()))));
            if (key.place().equals(nation)) {
                faults.addAll(gaps(reports));
                faults.addAll(frozen(reports));
                faults.addAll(jumps(reports));
            }
        });
        faults.addAll(misdated(rows));
        faults.addAll(sumMismatches(tallies, nation));
        faults.addAll(regionsDiffer(tallies, nation, regionCodes));
        faults.sort(Comparator.comparing(TallyFault::date)
                .reversed()
                .thenComparing(TallyFault::place)
                .thenComparing(TallyFault::indicator));
        return List.copyOf(faults);
    }

    private record SeriesKey(String place, Indicator indicator) {}

    /** A cumulative count can't fall, unless an earlier one was wrong. Rounding alone is no fall. */
    static List<TallyFault> downwardCorrections(List<Tally> reports) {
        List<TallyFault> faults = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            Tally before = reports.get(i - 1);
            Tally after = reports.get(i);
            long slack = Math.max(before.roundedTo(), after.roundedTo()) - 1L;
            if (after.count() + slack < before.count()) {
                faults.add(new TallyFault.DownwardCorrection(
                        after.place(), after.indicator(), after.date(), before.count(), after.count()));
            }
        }
        return faults;
    }

    static List<TallyFault> gaps(List<Tally> reports) {
        List<TallyFault> faults = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            LocalDate from = reports.get(i - 1).date();
            Tally next = reports.get(i);
            long days = ChronoUnit.DAYS.between(from, next.date());
            if (days >= GAP_DAYS) {
                faults.add(new TallyFault.Gap(next.place(), next.indicator(), from, next.date(), days));
            }
        }
        return faults;
    }

    /** The same count again and again for a week: the campaign did not stop, its reporting did. */
    static List<TallyFault> frozen(List<Tally> reports) {
        List<TallyFault> faults = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= reports.size(); i++) {
            boolean same = i < reports.size()
                    && reports.get(i).count() == reports.get(start).count();
            if (same) {
                continue;
            }
            Tally first = reports.get(start);
            Tally last = reports.get(i - 1);
            long days = ChronoUnit.DAYS.between(first.date(), last.date());
            if (days >= FROZEN_DAYS && first.count() > 0) {
                faults.add(new TallyFault.Frozen(
                        last.place(), last.indicator(), first.date(), last.date(), days, last.count()));
            }
            start = i;
        }
        return faults;
    }

    /** A rise per day that stands out against the steps on both sides. */
    static List<TallyFault> jumps(List<Tally> reports) {
        List<TallyFault> faults = new ArrayList<>();
        for (int i = 2; i + 1 < reports.size(); i++) {
            double before = perDay(reports.get(i - 2), reports.get(i - 1));
            double step = perDay(reports.get(i - 1), reports.get(i));
            double after = perDay(reports.get(i), reports.get(i + 1));
            double usual = Math.max(before, after);
            if (usual > 0 && step > JUMP_FACTOR * usual && step > 10_000) {
                Tally tally = reports.get(i);
                faults.add(new TallyFault.Jump(tally.place(), tally.indicator(), tally.date(), step, usual));
            }
        }
        return faults;
    }

    /** The same exact count under two days from two sources: one of them has the wrong day. */
    static List<TallyFault> misdated(List<Tally> rows) {
        Map<CountKey, Tally> firstWith = new HashMap<>();
        List<TallyFault> faults = new ArrayList<>();
        for (Tally row : rows) {
            if (row.isRounded() || row.count() == 0) {
                continue;
            }
            Tally earlier = firstWith.putIfAbsent(new CountKey(row.place(), row.indicator(), row.count()), row);
            if (earlier != null
                    && !earlier.date().equals(row.date())
                    && !earlier.source().equals(row.source())) {
                faults.add(new TallyFault.Misdated(
                        row.place(), row.indicator(), earlier.date(), row.count(), row.date(), row.source()));
            }
        }
        return faults;
    }

    private record CountKey(String place, Indicator indicator, long count) {}

    /** Doses are first doses plus second doses plus boosters, where all are reported. */
    static List<TallyFault> sumMismatches(List<Tally> tallies, String nation) {
        Map<LocalDate, Map<Indicator, Tally>> days = new TreeMap<>();
        for (Tally tally : tallies) {
            if (tally.place().equals(nation)) {
                days.computeIfAbsent(tally.date(), _ -> new HashMap<>()).put(tally.indicator(), tally);
            }
        }
        List<TallyFault> faults = new ArrayList<>();
        days.forEach((date, day) -> {
            Tally doses = day.get(Indicator.DOSES);
            Tally first = day.get(Indicator.PEOPLE_VACCINATED);
            Tally complete = day.get(Indicator.PEOPLE_FULLY_VACCINATED);
            if (doses == null || first == null || complete == null) {
                return;
            }
            Tally boosters = day.get(Indicator.BOOSTERS);
            long sum = first.count() + complete.count() + (boosters == null ? 0 : boosters.count());
            // Without a booster count, doses above first plus second may be boosters; below they can't be anything.
            boolean fits = boosters == null ? doses.count() >= sum : doses.count() == sum;
            if (!fits) {
                faults.add(new TallyFault.SumMismatch(nation, Indicator.DOSES, date, doses.count(), sum));
            }
        });
        return faults;
    }

    /** A complete table of regions adds up to the nation, but for rounding; an incomplete one can't exceed it. */
    static List<TallyFault> regionsDiffer(List<Tally> tallies, String nation, List<String> regionCodes) {
        Map<DayKey, Long> nations = new HashMap<>();
        Map<DayKey, List<Tally>> regions = new LinkedHashMap<>();
        for (Tally tally : tallies) {
            DayKey key = new DayKey(tally.date(), tally.indicator());
            if (tally.place().equals(nation)) {
                nations.put(key, tally.count());
            } else if (regionCodes.contains(tally.place())) {
                regions.computeIfAbsent(key, _ -> new ArrayList<>()).add(tally);
            }
        }
        List<TallyFault> faults = new ArrayList<>();
        regions.forEach((key, reported) -> {
            Long national = nations.get(key);
            if (national == null) {
                return;
            }
            long sum = reported.stream().mapToLong(Tally::count).sum();
            long slack = reported.stream()
                    .mapToLong(tally -> tally.isRounded() ? tally.roundedTo() / 2 : 0)
                    .sum();
            boolean complete = reported.size() == regionCodes.size();
            if (sum > national + slack || (complete && sum < national - slack)) {
                faults.add(new TallyFault.RegionsDiffer(
                        nation, key.indicator(), key.date(), national, sum, reported.size()));
            }
        });
        return faults;
    }

    private record DayKey(LocalDate date, Indicator indicator) {}

    static List<TallyFault> abovePopulation(List<Tally> reports, Optional<Long> population) {
        if (population.isEmpty()) {
            return List.of();
        }
        return reports.stream()
                .filter(tally -> tally.indicator().countsPeople() && tally.count() > population.get())
                .<TallyFault>map(tally -> new TallyFault.AbovePopulation(
                        tally.place(), tally.indicator(), tally.date(), tally.count(), population.get()))
                .toList();
    }

    private static double perDay(Tally from, Tally to) {
        return (double) (to.count() - from.count()) / Math.max(1, ChronoUnit.DAYS.between(from.date(), to.date()));
    }
}
