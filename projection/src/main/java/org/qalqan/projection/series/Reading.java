package org.qalqan.projection.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A series as the model reads it: never falling, one row a day, and the list of what was changed to get there.
 *
 * <p>The rules, in this order:
 *
 * <ol>
 *   <li>Of two rows of one day the later holds.
 *   <li>A row below the row before it, when the next is back at or above that row, is a <em>dip</em> and left out. When it stays lower it is a
 *       <em>correction</em>: what was reported before it is lowered to it.
 *   <li>Two or more equal values on days in a row, in a campaign that moved in the two weeks before, are <em>frozen</em>: the copies are left out, so
 *       that the gap counts as unreported. Copies over more than two weeks at the end are taken as what they say: nothing happened.
 *   <li>A row that arrives three times as fast as the rows around it and is followed by a near standstill is <em>misdated</em> and left out.
 *   <li>More in one day than in the four weeks around it together is a <em>step</em>; it is kept.
 * </ol>
 *
 * @param population the denominator, people
 * @param counts strictly increasing dates, values that never fall
 * @param repairs in order of their dates; none silent
 */
public record Reading(long population, List<Count> counts, List<Repair> repairs) {

    private static final int FROZEN_DAYS_AT_MOST = 14;
    private static final double MISDATED_TIMES = 3;
    private static final double STANDSTILL = 0.4;

    public Reading {
        counts = List.copyOf(counts);
        repairs = repairs.stream().sorted(Comparator.comparing(Repair::date)).toList();
    }

    /** Reads the reports dated by the end of {@code asOf}. */
    public static Reading of(CoverageSeries series, LocalDate asOf) {
        List<Repair> repairs = new ArrayList<>();
        List<Count> rows = onePerDay(series.until(asOf).counts(), repairs);
        rows = neverFalling(rows, repairs);
        rows = withoutFrozen(rows, repairs);
        rows = withoutMisdated(rows, repairs);
        pointOut(series.population(), rows, repairs);
        return new Reading(series.population(), rows, repairs);
    }

    private static List<Count> onePerDay(List<Count> counts, List<Repair> repairs) {
        List<Count> rows = new ArrayList<>();
        for (Count count : counts) {
            if (!rows.isEmpty() && rows.getLast().date().equals(count.date())) {
                Count earlier = rows.removeLast();
                if (earlier.people() != count.people()) {
                    repairs.add(new Repair(earlier.date(), Repair.Kind.REPEATED_DAY, earlier.people(), count.people()));
                }
            }
            rows.add(count);
        }
        return rows;
    }

    private static List<Count> neverFalling(List<Count> counts, List<Repair> repairs) {
        List<Count> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            boolean falls = !rows.isEmpty() && count.people() < rows.getLast().people();
            boolean returns = i + 1 < counts.size()
                    && !rows.isEmpty()
                    && counts.get(i + 1).people() >= rows.getLast().people();
            if (falls && returns) {
                repairs.add(new Repair(count.date(), Repair.Kind.DIP, count.people(), -1));
            } else {
                rows.add(count);
            }
        }
        lowerToLater(rows, repairs);
        return rows;
    }

    private static void lowerToLater(List<Count> rows, List<Repair> repairs) {
        long lowest = Long.MAX_VALUE;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Count row = rows.get(i);
            lowest = Math.min(lowest, row.people());
            if (row.people() > lowest) {
                repairs.add(new Repair(row.date(), Repair.Kind.CORRECTED_DOWNWARD, row.people(), lowest));
                rows.set(i, new Count(row.date(), lowest));
            }
        }
    }

    private static List<Count> withoutFrozen(List<Count> counts, List<Repair> repairs) {
        List<Count> rows = new ArrayList<>();
        int i = 0;
        while (i < counts.size()) {
            int end = i;
            while (end + 1 < counts.size()
                    && counts.get(end + 1).people() == counts.get(i).people()) {
                end++;
            }
            rows.add(counts.get(i));
            boolean leftOut = end > i && isFrozen(counts, i, end);
            for (int copy = i + 1; copy <= end; copy++) {
                if (leftOut) {
                    repairs.add(new Repair(
                            counts.get(copy).date(),
                            Repair.Kind.FROZEN,
                            counts.get(copy).people(),
                            -1));
                } else {
                    rows.add(counts.get(copy));
                }
            }
            i = end + 1;
        }
        return rows;
    }

    private static boolean isFrozen(List<Count> counts, int first, int last) {
        Count start = counts.get(first);
        boolean atEnd = last == counts.size() - 1;
        if (start.people() == 0 || atEnd && days(start, counts.get(last)) > FROZEN_DAYS_AT_MOST) {
            return false;
        }
        return first > 0 && days(counts.get(first - 1), start) <= FROZEN_DAYS_AT_MOST;
    }

    private static List<Count> withoutMisdated(List<Count> counts, List<Repair> repairs) {
        List<Count> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            if (rows.size() >= 2 && i + 2 < counts.size() && isMisdated(rows, counts, i)) {
                repairs.add(new Repair(count.date(), Repair.Kind.MISDATED, count.people(), -1));
            } else {
                rows.add(count);
            }
        }
        return rows;
    }

    private static boolean isMisdated(List<Count> before, List<Count> counts, int i) {
        double usual = perDay(before.get(before.size() - 2), counts.get(i + 2));
        double into = perDay(before.getLast(), counts.get(i));
        double outOf = perDay(counts.get(i), counts.get(i + 1));
        double around = perDay(before.getLast(), counts.get(i + 1));
        boolean fits = around > usual / 2 && around < usual * 2;
        return usual > 0 && fits && into > MISDATED_TIMES * usual && outOf < usual * STANDSTILL;
    }

    private static void pointOut(long population, List<Count> rows, List<Repair> repairs) {
        for (int i = 0; i < rows.size(); i++) {
            Count row = rows.get(i);
            if (row.people() > population) {
                repairs.add(new Repair(row.date(), Repair.Kind.ABOVE_POPULATION, row.people(), row.people()));
            }
            if (i > 0 && isStep(rows, i)) {
                repairs.add(new Repair(row.date(), Repair.Kind.STEP, row.people(), row.people()));
            }
        }
    }

    private static boolean isStep(List<Count> rows, int i) {
        if (days(rows.get(i - 1), rows.get(i)) > 3) {
            return false;
        }
        int from = i - 1;
        while (from > 0 && days(rows.get(from), rows.get(i)) < 14) {
            from--;
        }
        int to = i;
        while (to < rows.size() - 1 && days(rows.get(i), rows.get(to)) < 14) {
            to++;
        }
        long jump = rows.get(i).people() - rows.get(i - 1).people();
        long around = rows.get(to).people() - rows.get(from).people() - jump;
        return to - from >= 5 && around > 0 && jump > around;
    }

    private static double perDay(Count from, Count to) {
        return (double) (to.people() - from.people()) / days(from, to);
    }

    private static long days(Count from, Count to) {
        return ChronoUnit.DAYS.between(from.date(), to.date());
    }
}
