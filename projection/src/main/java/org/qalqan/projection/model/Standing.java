package org.qalqan.projection.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.Reading;

/**
 * Where a campaign stands on the day of its last report, in shares of the population.
 *
 * @param lastReport the day of the last report
 * @param share reached by then
 * @param paceWeek share a day over the last 7 days
 * @param paceMonth over the last 28
 * @param paceTwoMonths over the last 56
 * @param daysSinceStart since the first report above zero
 */
public record Standing(
        LocalDate lastReport,
        double share,
        double paceWeek,
        double paceMonth,
        double paceTwoMonths,
        long daysSinceStart) {

    /** @param reading with at least two rows and a population above zero */
    public static Standing of(Reading reading) {
        List<Count> counts = reading.counts();
        Count last = counts.getLast();
        double share = (double) last.people() / reading.population();
        LocalDate start = counts.stream()
                .filter(count -> count.people() > 0)
                .findFirst()
                .orElse(last)
                .date();
        return new Standing(
                last.date(),
                share,
                pace(reading, 7),
                pace(reading, 28),
                pace(reading, 56),
                ChronoUnit.DAYS.between(start, last.date()));
    }

    /** Over the window, or over what there is of it. */
    private static double pace(Reading reading, int days) {
        List<Count> counts = reading.counts();
        Count last = counts.getLast();
        LocalDate from = last.date().minusDays(days);
        LocalDate first = counts.getFirst().date();
        LocalDate start = from.isBefore(first) ? first : from;
        long span = Math.max(1, ChronoUnit.DAYS.between(start, last.date()));
        return (last.people() - peopleOn(counts, start)) / reading.population() / span;
    }

    /** People on a day, on the line between the reports around it. */
    static double peopleOn(List<Count> counts, LocalDate day) {
        Count before = counts.getFirst();
        for (Count count : counts) {
            if (!count.date().isAfter(day)) {
                before = count;
            } else {
                double part = (double) ChronoUnit.DAYS.between(before.date(), day)
                        / ChronoUnit.DAYS.between(before.date(), count.date());
                return before.people() + Math.max(0, part) * (count.people() - before.people());
            }
        }
        return before.people();
    }
}
