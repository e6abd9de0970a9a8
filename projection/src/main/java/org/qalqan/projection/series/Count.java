package org.qalqan.projection.series;

import java.time.LocalDate;

/**
 * What had been reached in all by the end of a day, as it was reported.
 *
 * @param date the day it is about
 * @param people people, or doses when the indicator is doses; cumulative, never negative
 */
public record Count(LocalDate date, long people) {
    public Count {
        if (people < 0) {
            throw new IllegalArgumentException(
                    "count of %d on %s: a cumulative count is never negative".formatted(people, date));
        }
    }
}
