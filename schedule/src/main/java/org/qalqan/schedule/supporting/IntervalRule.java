package org.qalqan.schedule.supporting;

import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.Period;

/**
 * A preferable interval of a series dose (tables 6-17 and 7-12), or an allowable one, which has only an absolute minimum
 * (table 6-20).
 *
 * @param origin the event it is counted from
 * @param absoluteMinimum the interval below which a dose does not count
 * @param minimum the interval after which a dose is given; between the two lies the grace period
 * @param earliestRecommended the interval after which it is recommended
 * @param latestRecommended the interval after which it is overdue
 * @param priority the interval priority flag: brings the forecast of a group of several antigens forward
 * @param validity when the rule was in force
 * @param provenance where the figures come from
 */
public record IntervalRule(
        IntervalOrigin origin,
        @Nullable Period absoluteMinimum,
        @Nullable Period minimum,
        @Nullable Period earliestRecommended,
        @Nullable Period latestRecommended,
        boolean priority,
        Validity validity,
        Provenance provenance) {}
