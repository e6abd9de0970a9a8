package org.qalqan.server.alerts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How fast doses leave a shelf to be used.
 *
 * @param used doses sent, issued, opened or given in the days
 * @param given those of them that were opened or given there
 * @param days how many days, the last one included
 */
public record Pace(long used, long given, int days) {

    /**
     * The pace up to a day.
     *
     * @param first the day on which the first doses came
     */
    static Pace of(long used, long given, LocalDate first, LocalDate day, Thresholds thresholds) {
        long had = ChronoUnit.DAYS.between(first, day) + 1;
        return new Pace(Math.max(0, used), Math.max(0, given), (int)
                Math.clamp(had, thresholds.newPlaceDays(), thresholds.paceDays()));
    }

    public double perDay() {
        return (double) used / days;
    }

    public double givenPerDay() {
        return (double) given / days;
    }
}
