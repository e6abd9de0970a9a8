package org.qalqan.projection.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Reading;

/**
 * Doses of a supply that somebody has a claim to: they are not usable for others.
 *
 * @param due the day by which they have to be given
 */
public record Owed(LocalDate due, long doses) {

    private static final int WEEK = 7;

    public Owed {
        if (doses < 0) {
            throw new IllegalArgumentException("%d doses owed by %s: never negative".formatted(doses, due));
        }
    }

    /**
     * The second doses owed to those who had the first, when both come from the same vials: each week's, an interval after the first. (Of a product
     * with two components the second doses are owed from another stock, and nothing has to be held back here.)
     *
     * @param first people with a first dose, as reported
     * @param complete people with a complete series
     * @param intervalDays between the doses
     * @param asOf the day whose knowledge counts; what was due by then counts as due on it
     */
    public static List<Owed> secondDoses(
            CoverageSeries first, CoverageSeries complete, int intervalDays, LocalDate asOf) {
        List<Count> given = Reading.of(first, asOf).counts();
        List<Count> completed = Reading.of(complete, asOf).counts();
        long served = completed.isEmpty() ? 0 : completed.getLast().people();
        List<Owed> owed = new ArrayList<>();
        long claimed = served;
        for (LocalDate due = asOf; !due.isAfter(asOf.plusDays(intervalDays)); due = due.plusDays(WEEK)) {
            long claims = peopleBy(given, due.minusDays(intervalDays));
            if (claims > claimed) {
                owed.add(new Owed(due, claims - claimed));
                claimed = claims;
            }
        }
        return List.copyOf(owed);
    }

    private static long peopleBy(List<Count> counts, LocalDate day) {
        Count before = null;
        for (Count count : counts) {
            if (count.date().isAfter(day)) {
                return before == null ? 0 : onLine(before, count, day);
            }
            before = count;
        }
        return before == null ? 0 : before.people();
    }

    private static long onLine(Count from, Count to, LocalDate day) {
        double part =
                (double) ChronoUnit.DAYS.between(from.date(), day) / ChronoUnit.DAYS.between(from.date(), to.date());
        return Math.round(from.people() + part * (to.people() - from.people()));
    }
}
