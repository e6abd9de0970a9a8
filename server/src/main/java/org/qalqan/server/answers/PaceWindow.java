package org.qalqan.server.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pace of a campaign of late: the rise between two reports about four weeks apart.
 *
 * @param from day of the earlier report
 * @param to day of the latest report
 * @param perDay people a day between them; 0 when the count fell
 */
public record PaceWindow(LocalDate from, LocalDate to, double perDay) {

    private static final int DAYS = 28;

    /** The pace up to the latest report; empty with fewer than two reports. {@code reports} are oldest first. */
    static Optional<PaceWindow> of(List<WhereWeAre.Point> reports) {
        if (reports.size() < 2) {
            return Optional.empty();
        }
        WhereWeAre.Point last = reports.getLast();
        LocalDate wanted = last.date().minusDays(DAYS);
        return reports.stream()
                .limit(reports.size() - 1L)
                .min(Comparator.comparingLong(report -> Math.abs(ChronoUnit.DAYS.between(wanted, report.date()))))
                .map(first -> new PaceWindow(first.date(), last.date(), perDay(first, last)));
    }

    private static double perDay(WhereWeAre.Point first, WhereWeAre.Point last) {
        long people = Math.max(0, last.people() - first.people());
        return (double) people / ChronoUnit.DAYS.between(first.date(), last.date());
    }
}
