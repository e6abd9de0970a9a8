package org.qalqan.schedule.supporting;

import java.util.List;

/**
 * When a target dose is not needed (table 6-4).
 *
 * @param evaluation whether it applies when a dose is evaluated
 * @param forecast whether it applies when a dose is forecast
 * @param logic how many sets must be met (table 6-11)
 * @param sets the sets of conditions
 */
public record ConditionalSkip(boolean evaluation, boolean forecast, Logic logic, List<SkipSet> sets) {

    /** All of them, or one of them. */
    public enum Logic {
        AND,
        OR
    }

    /**
     * A set of conditions (table 6-10).
     *
     * @param validity when the set was in force
     * @param logic how many conditions must be met
     * @param conditions the conditions
     */
    public record SkipSet(Validity validity, Logic logic, List<SkipCondition> conditions) {}
}
