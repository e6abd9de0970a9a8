package org.qalqan.schedule.supporting;

import java.util.Set;
import org.qalqan.schedule.calendar.Period;

/** A fact about a person that may make a target dose unnecessary (tables 6-6 to 6-9). */
public sealed interface SkipCondition {

    /**
     * The person is within a range of ages (table 6-6).
     *
     * @param ages the ages
     */
    record Age(AgeRange ages) implements SkipCondition {}

    /**
     * Enough time has passed since the dose before (table 6-8).
     *
     * @param interval the time
     */
    record Interval(Period interval) implements SkipCondition {}

    /**
     * A series of certain groups is complete (table 6-7).
     *
     * @param groups the codes of the series groups
     */
    record CompletedSeries(Set<String> groups) implements SkipCondition {}

    /**
     * A number of doses was given between two ages and between two dates (table 6-9).
     *
     * @param vaccines the vaccine types to count; empty counts every one of the antigen
     * @param ages the ages
     * @param start the first epoch day, or {@link Integer#MIN_VALUE}
     * @param end the first epoch day not counted, or {@link Integer#MAX_VALUE}
     * @param onlyValid whether only doses that are valid for the series are counted
     * @param comparison how the count is compared
     * @param doses the number it is compared with
     */
    record VaccineCount(
            IndexSet vaccines, AgeRange ages, int start, int end, boolean onlyValid, Comparison comparison, int doses)
            implements SkipCondition {}

    /** How a count of doses is compared (table 6-9). */
    enum Comparison {
        GREATER_THAN,
        EQUAL_TO,
        LESS_THAN;

        /** Whether the count meets the comparison. */
        public boolean holds(int count, int bound) {
            return switch (this) {
                case GREATER_THAN -> count > bound;
                case EQUAL_TO -> count == bound;
                case LESS_THAN -> count < bound;
            };
        }
    }
}
