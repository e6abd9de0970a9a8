package org.qalqan.schedule.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as the number of days since 1970-01-01, which is what the rules calculate with. {@link #NONE} stands for a date that
 * is not there; it is smaller than every date, so that the latest of several dates ignores it.
 */
public final class EpochDay {

    /** No date. Smaller than every date. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final long FIRST = LocalDate.of(-9999, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int DAYS_PER_CYCLE = 146_097;
    private static final int DAYS_0000_TO_1970 = 719_528;

    private EpochDay() {}

    /** The day number of a date; years before -9999 and after 9999 count as those, so that no sum overflows. */
    public static int of(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), FIRST, LAST);
    }

    /** The date of a day number, or empty for {@link #NONE}. */
    public static Optional<LocalDate> date(int epochDay) {
        return epochDay == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }

    /** The later of two dates; a missing one is ignored. */
    public static int latest(int first, int second) {
        return Math.max(first, second);
    }

    /** The earlier of two dates; a missing one is ignored. */
    public static int earliest(int first, int second) {
        if (first == NONE) {
            return second;
        }
        return second == NONE ? first : Math.min(first, second);
    }

    /**
     * Adds a period (CALCDT-1 to CALCDT-6): years and months first, holding the day of the month; a date that does not exist
     * moves to the first of the next month; weeks and days last.
     *
     * @return the date, or {@link #NONE} when either the date or the period is missing
     */
    public static int plus(int epochDay, @Nullable Period period) {
        if (epochDay == NONE || period == null) {
            return NONE;
        }
        int months = period.totalMonths();
        return (months == 0 ? epochDay : plusMonths(epochDay, months)) + period.totalDays();
    }

    /** Moves by whole months in the proleptic Gregorian calendar, counting years from 1 March so that leap days come last. */
    private static int plusMonths(int epochDay, int months) {
        int zeroDay = epochDay + DAYS_0000_TO_1970 - 60;
        int cycle = Math.floorDiv(zeroDay, DAYS_PER_CYCLE);
        int dayOfCycle = zeroDay - cycle * DAYS_PER_CYCLE;
        int yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        int dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        int total = (yearOfCycle + cycle * 400) * 12 + marchMonth + months;
        return firstOfMarchMonth(total) + Math.min(day - 1, lengthOfMarchMonth(total));
    }

    private static int firstOfMarchMonth(int marchMonths) {
        int year = Math.floorDiv(marchMonths, 12);
        int month = marchMonths - year * 12;
        int yearDays = 365 * year + Math.floorDiv(year, 4) - Math.floorDiv(year, 100) + Math.floorDiv(year, 400);
        return yearDays + (153 * month + 2) / 5 - DAYS_0000_TO_1970 + 60;
    }

    private static int lengthOfMarchMonth(int marchMonths) {
        return firstOfMarchMonth(marchMonths + 1) - firstOfMarchMonth(marchMonths);
    }
}
