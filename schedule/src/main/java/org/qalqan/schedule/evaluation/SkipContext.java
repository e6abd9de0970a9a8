package org.qalqan.schedule.evaluation;

/**
 * What a conditional skip looks at (section 6.2).
 *
 * @param evaluating true when a dose is evaluated, false when one is forecast
 * @param referenceDate the conditional skip reference date (CONDSKIP-2)
 * @param anchorDate the day on which a rule must be in force (RELEVANT-1, RELEVANT-2)
 * @param before the place in the person's history before which doses are counted
 * @param history what the series has said so far
 * @param chart the person
 * @param completedGroups the series groups that are complete
 */
public record SkipContext(
        boolean evaluating,
        int referenceDate,
        int anchorDate,
        int before,
        SeriesHistory history,
        Chart chart,
        CompletedGroups completedGroups) {

    static SkipContext evaluating(
            Administration given, SeriesHistory history, Chart chart, CompletedGroups completedGroups) {
        return new SkipContext(true, given.date(), given.date(), given.position(), history, chart, completedGroups);
    }

    /** When a dose is forecast: on the assessment date, or on the forecast's earliest date when it is validated (section 7.6). */
    public static SkipContext forecasting(
            int referenceDate, SeriesHistory history, Chart chart, CompletedGroups completedGroups) {
        return new SkipContext(
                false, referenceDate, chart.assessmentDate(), chart.doseCount(), history, chart, completedGroups);
    }
}
