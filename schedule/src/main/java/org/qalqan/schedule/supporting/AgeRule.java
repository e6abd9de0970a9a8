package org.qalqan.schedule.supporting;

import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.Period;

/**
 * The ages of a series dose (tables 6-14 and 7-12). An empty age bounds nothing in evaluation and gives no date in a forecast.
 *
 * @param absoluteMinimum the age before which a dose does not count
 * @param minimum the age from which a dose is given; between the two lies the grace period
 * @param earliestRecommended the age from which it is recommended
 * @param latestRecommended the age from which it is overdue
 * @param maximum the age from which it is not given any more
 * @param validity when the rule was in force
 * @param provenance where the figures come from
 */
public record AgeRule(
        @Nullable Period absoluteMinimum,
        @Nullable Period minimum,
        @Nullable Period earliestRecommended,
        @Nullable Period latestRecommended,
        @Nullable Period maximum,
        Validity validity,
        Provenance provenance) {}
