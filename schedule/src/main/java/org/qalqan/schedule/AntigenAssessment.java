package org.qalqan.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.CompletedGroups;
import org.qalqan.schedule.evaluation.RelevantSeries;
import org.qalqan.schedule.evaluation.SeriesEvaluation;
import org.qalqan.schedule.evaluation.SeriesWalk;
import org.qalqan.schedule.forecast.ForecastNeed;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.forecast.Standing;
import org.qalqan.schedule.selection.BestSeries;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.Antigen.SeriesGroup;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.SeriesType;

/**
 * One antigen of one person: the relevant series evaluated, forecast and chosen between (sections 4.3 to 4.5).
 *
 * @param antigen the antigen
 * @param standing how the person stands towards it
 * @param best the best series, in the order of their groups
 */
record AntigenAssessment(Antigen antigen, Standing standing, List<PatientSeries> best) {

    static AntigenAssessment of(Antigen antigen, Chart chart) {
        Standing standing = Standing.of(antigen, chart);
        List<List<PatientSeries>> groups = groups(antigen, chart, standing);
        return new AntigenAssessment(antigen, standing, BestSeries.of(groups, chart));
    }

    /** Series that ask whether a group is complete come after those that don't (docs/readings-schedule.md). */
    private static List<List<PatientSeries>> groups(Antigen antigen, Chart chart, Standing standing) {
        List<List<PatientSeries>> groups = new ArrayList<>(antigen.groups().size());
        CompletedGroups completed = CompletedGroups.NONE;
        for (SeriesGroup group : antigen.groups()) {
            List<PatientSeries> series = assess(group, false, chart, standing, CompletedGroups.NONE);
            for (PatientSeries each : series) {
                if (each.isComplete()) {
                    completed = completed.with(group.code(), each.evaluation().lastSatisfyingPosition());
                }
            }
            groups.add(series);
        }
        for (int place = 0; place < groups.size(); place++) {
            if (antigen.groups().get(place).asksForCompletedSeries()) {
                groups.get(place).addAll(assess(antigen.groups().get(place), true, chart, standing, completed));
            }
        }
        return groups;
    }

    private static List<PatientSeries> assess(
            SeriesGroup group, boolean second, Chart chart, Standing standing, CompletedGroups completed) {
        AntigenSeries only = second ? null : onlyCandidate(group, chart);
        if (only != null) {
            return new ArrayList<>(List.of(assess(only, chart, standing, completed)));
        }
        List<PatientSeries> assessed = new ArrayList<>(group.series().size());
        for (AntigenSeries series : group.series()) {
            if (series.asksForCompletedSeries() == second && RelevantSeries.isRelevant(series, chart)) {
                assessed.add(assess(series, chart, standing, completed));
            }
        }
        return assessed;
    }

    private static PatientSeries assess(
            AntigenSeries series, Chart chart, Standing standing, CompletedGroups completed) {
        SeriesEvaluation evaluation = SeriesWalk.evaluate(series, chart, completed);
        return new PatientSeries(evaluation, ForecastNeed.forecast(evaluation, chart, standing, completed));
    }

    /**
     * Without a dose, and with a default series and no risk series, a group has no scorable series, and the default one stands
     * for it (SELECTSCORE-2, table 8-3): the others need not be looked at.
     */
    private static @Nullable AntigenSeries onlyCandidate(SeriesGroup group, Chart chart) {
        if (!chart.hasNoDoseOf(group.series().getFirst().antigen())) {
            return null;
        }
        AntigenSeries found = null;
        for (AntigenSeries series : group.series()) {
            if (RelevantSeries.isRelevant(series, chart)) {
                boolean isDefault = series.selection().isDefault();
                if (series.type() == SeriesType.RISK
                        || series.asksForCompletedSeries()
                        || (isDefault && found != null)) {
                    return null;
                }
                found = isDefault ? series : found;
            }
        }
        return found;
    }
}
