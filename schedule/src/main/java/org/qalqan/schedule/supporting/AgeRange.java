package org.qalqan.schedule.supporting;

import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;

/**
 * A range of ages, from the first to just before the second; an empty bound is no bound (1900-01-01 and 2999-12-31 in the
 * specification's tables).
 *
 * @param begin the age from which, or null
 * @param end the age at which no more, or null
 */
public record AgeRange(@Nullable Period begin, @Nullable Period end) {

    /** Every age. */
    public static final AgeRange ANY = new AgeRange(null, null);

    /** Whether somebody born on a day is within the range on another. */
    public boolean includes(int birth, int epochDay) {
        return (begin == null || epochDay >= EpochDay.plus(birth, begin))
                && (end == null || epochDay < EpochDay.plus(birth, end));
    }
}
