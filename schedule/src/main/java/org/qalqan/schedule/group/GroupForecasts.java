package org.qalqan.schedule.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.supporting.SeriesType;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * Brings the best series of a vaccine group's antigens together (section 9.1). Best series of series groups that do not stand in
 * for each other make a forecast of their own: risk with risk, standard with standard.
 */
public final class GroupForecasts {

    private GroupForecasts() {}

    /**
     * The forecasts of a vaccine group, the most relevant first; none when no antigen has a best series.
     *
     * @param best the best series of the group's antigens
     * @param vaccines the vaccine types that a series recommends
     */
    public static List<GroupForecast> of(
            VaccineGroup group,
            List<PatientSeries> best,
            Function<PatientSeries, List<VaccineType>> vaccines,
            Chart chart) {
        List<GroupForecast> forecasts = new ArrayList<>(best.size());
        if (group.antigens().size() == 1) {
            for (PatientSeries series : best) {
                forecasts.add(SingleAntigenGroup.forecast(group, series, vaccines));
            }
        } else {
            for (List<PatientSeries> contained : bySeriesType(best)) {
                forecasts.add(MultipleAntigenGroup.forecast(group, contained, vaccines, chart));
            }
        }
        if (forecasts.size() > 1) {
            forecasts.sort(mostRelevantFirst(chart));
        }
        return forecasts;
    }

    private static List<List<PatientSeries>> bySeriesType(List<PatientSeries> best) {
        List<PatientSeries> risk = new ArrayList<>(0);
        List<PatientSeries> standard = new ArrayList<>(best.size());
        for (PatientSeries series : best) {
            (series.series().type() == SeriesType.RISK ? risk : standard).add(series);
        }
        List<List<PatientSeries>> parts = new ArrayList<>(2);
        for (List<PatientSeries> part : List.of(standard, risk)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * The order of several forecasts of one group (docs/readings-schedule.md): last a series that the person has not started and
     * is too young to start, before it one that the person is too old for; else risk before standard.
     */
    private static Comparator<GroupForecast> mostRelevantFirst(Chart chart) {
        return Comparator.comparing((GroupForecast forecast) -> isTooEarly(forecast, chart))
                .thenComparing(forecast -> forecast.status() == SeriesStatus.AGED_OUT)
                .thenComparing(forecast -> forecast.basis().getFirst().series().type() != SeriesType.RISK);
    }

    private static boolean isTooEarly(GroupForecast forecast, Chart chart) {
        return forecast.basis().stream().anyMatch(series -> isTooEarly(series, chart));
    }

    private static boolean isTooEarly(PatientSeries series, Chart chart) {
        int start = chart.ageDate(series.series().selection().minimumAgeToStart());
        return series.validDoses() == 0 && start > chart.assessmentDate();
    }
}
