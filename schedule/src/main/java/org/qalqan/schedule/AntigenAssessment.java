package org.qalqan.schedule;

import java.util.ArrayList;
import java.util.List;
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

/**
 * One antigen of one person: the relevant series evaluated, forecast and chosen between (sections 4.3 to 4.5).
 *
 * @param antigen the antigen
 * @param standing how the person stands towards it
 * @param best the best series, in the order of their groups
 * @param uncertain the series that an uncertain observation leaves open
 */
record AntigenAssessment(Antigen antigen, Standing standing, List<PatientSeries> best, List<AntigenSeries> uncertain) {

    static AntigenAssessment of(Antigen antigen, Chart chart) {
        Standing standing = Standing.of(antigen, chart);
        List<List<PatientSeries>> groups = groups(antigen, chart, standing);
        return new AntigenAssessment(antigen, standing, BestSeries.of(groups, chart), uncertain(antigen, chart));
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
            groups.get(place).addAll(assess(antigen.groups().get(place), true, chart, standing, completed));
        }
        return groups;
    }

    private static List<PatientSeries> assess(
            SeriesGroup group, boolean second, Chart chart, Standing standing, CompletedGroups completed) {
        List<PatientSeries> assessed = new ArrayList<>(group.series().size());
        for (AntigenSeries series : group.series()) {
            if (series.asksForCompletedSeries() == second && RelevantSeries.isRelevant(series, chart)) {
                SeriesEvaluation evaluation = SeriesWalk.evaluate(series, chart, completed);
                assessed.add(
                        new PatientSeries(evaluation, ForecastNeed.forecast(evaluation, chart, standing, completed)));
            }
        }
        return assessed;
    }

    private static List<AntigenSeries> uncertain(Antigen antigen, Chart chart) {
        if (chart.uncertainObservations().isEmpty()) {
            return List.of();
        }
        return antigen.groups().stream()
                .flatMap(group -> group.series().stream())
                .filter(series -> RelevantSeries.isUncertain(series, chart))
                .toList();
    }
}
