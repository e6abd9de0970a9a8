package org.qalqan.projection.series;

import java.time.LocalDate;

/**
 * One thing in a series that was not taken as it was reported.
 *
 * @param date the day of the report
 * @param kind what it looks like
 * @param reported as reported
 * @param used what the reading uses instead; equal to {@code reported} when the row is kept and only pointed out, -1 when it is left out
 */
public record Repair(LocalDate date, Kind kind, long reported, long used) {

    /** What a row looks like. The rules stand in {@link Reading}. */
    public enum Kind {
        /** Two rows of one day: the later one holds. */
        REPEATED_DAY,
        /** Lower than the day before, and the next report is back above it: left out. */
        DIP,
        /** A later report is lower and stays lower: earlier rows are lowered to it. */
        CORRECTED_DOWNWARD,
        /** The value of the day before again, while the campaign was moving: not a report, left out. */
        FROZEN,
        /** Too high for its day, right for a later one: left out. */
        MISDATED,
        /** Much more in a day than before and after: a backlog booked at once. Kept, and pointed out. */
        STEP,
        /** More people than live there. Kept, and pointed out. */
        ABOVE_POPULATION
    }

    /** Whether the row plays no part in the reading. */
    public boolean isLeftOut() {
        return used < 0;
    }
}
