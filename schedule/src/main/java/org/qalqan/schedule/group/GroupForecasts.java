package org.qalqan.schedule.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.forecast.DoseNumber;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.forecast.SeriesForecast;
import org.qalqan.schedule.forecast.SeriesForecast.Dates;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.SeriesType;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * Brings the best series of a vaccine group's antigens together (sections 9.1 to 9.3). Best series of series groups that do not
 * stand in for each other make a forecast of their own: risk with risk, standard with standard.
 */
public final class GroupForecasts {

    private GroupForecasts() {}

    /**
     * The forecasts of a vaccine group; none when no antigen has a best series.
     *
     * @param best the best series of the group's antigens
     * @param vaccines the vaccine types that a series recommends
     */
    public static List<GroupForecast> of(
            VaccineGroup group,
            List<PatientSeries> best,
            Function<PatientSeries, List<VaccineType>> vaccines,
            Chart chart) {
        List<GroupForecast> forecasts = new ArrayList<>(1);
        for (List<PatientSeries> contained : parts(group, best)) {
            forecasts.add(forecast(group, contained, vaccines, chart));
        }
        if (forecasts.size() > 1) {
            forecasts.sort(mostRelevantFirst(chart));
        }
        return forecasts;
    }

    /**
     * The order of several forecasts of one group (docs/readings-schedule.md): last a series that the person has not
     * started and is too young to start, before it one that the person is too old for; else risk before standard.
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

    /** DEFFORECAST-016: one forecast for each best series of a single antigen; else one for each series type. */
    private static List<List<PatientSeries>> parts(VaccineGroup group, List<PatientSeries> best) {
        if (group.antigens().size() == 1) {
            return best.stream().map(List::of).toList();
        }
        List<List<PatientSeries>> parts = new ArrayList<>(2);
        for (boolean risk : new boolean[] {false, true}) {
            List<PatientSeries> part = best.stream()
                    .filter(series -> (series.series().type() == SeriesType.RISK) == risk)
                    .toList();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static GroupForecast forecast(
            VaccineGroup group,
            List<PatientSeries> contained,
            Function<PatientSeries, List<VaccineType>> vaccines,
            Chart chart) {
        SeriesStatus status = status(contained);
        List<PatientSeries> due =
                contained.stream().filter(series -> series.forecast().isDue()).toList();
        if (status != SeriesStatus.NOT_COMPLETE) {
            int none = EpochDay.NONE;
            return new GroupForecast(
                    group, status, reason(status, contained), 0, none, none, none, none, contained, List.of());
        }
        int earliest = EarliestDate.of(due, group, chart);
        return new GroupForecast(
                group,
                status,
                ForecastReason.DOSE_DUE,
                doseNumber(group, due),
                earliest,
                EpochDay.latest(earliestOf(due, Dates::recommended), earliest),
                pastDue(due, earliest),
                earliestOf(due, Dates::latest),
                contained,
                due.stream()
                        .flatMap(series -> vaccines.apply(series).stream())
                        .distinct()
                        .toList());
    }

    /** SINGLEANTVG-1; table 9-4, its columns from left to right. */
    private static SeriesStatus status(List<PatientSeries> contained) {
        for (SeriesStatus status : new SeriesStatus[] {
            SeriesStatus.CONTRAINDICATED, SeriesStatus.AGED_OUT, SeriesStatus.NOT_RECOMMENDED, SeriesStatus.NOT_COMPLETE
        }) {
            if (has(status, contained)) {
                return status;
            }
        }
        return has(SeriesStatus.COMPLETE, contained) ? SeriesStatus.COMPLETE : SeriesStatus.IMMUNE;
    }

    private static boolean has(SeriesStatus status, List<PatientSeries> contained) {
        return contained.stream().anyMatch(series -> series.forecast().status() == status);
    }

    private static ForecastReason reason(SeriesStatus status, List<PatientSeries> contained) {
        return contained.stream()
                .map(PatientSeries::forecast)
                .filter(forecast -> forecast.status() == status)
                .map(SeriesForecast::reason)
                .findFirst()
                .orElseThrow();
    }

    /** FORECASTDN-2, over the antigens for which a dose is due. */
    private static int doseNumber(VaccineGroup group, List<PatientSeries> due) {
        IntStream numbers = due.stream().mapToInt(DoseNumber::of);
        return (group.administerFull() ? numbers.min() : numbers.max()).orElseThrow();
    }

    /** FORECASTVG-3. */
    private static int pastDue(List<PatientSeries> due, int earliest) {
        int pastDue = earliestOf(due, Dates::pastDue);
        return pastDue == EpochDay.NONE ? EpochDay.NONE : EpochDay.latest(pastDue, earliest);
    }

    private static int earliestOf(List<PatientSeries> due, Function<Dates, Integer> date) {
        int earliest = EpochDay.NONE;
        for (PatientSeries series : due) {
            earliest = EpochDay.earliest(earliest, date.apply(series.forecast().dates()));
        }
        return earliest;
    }

    /** MULTIANTVG-1 and FORECASTPRIORITY-1; for a single antigen both come to the series' own earliest date. */
    private static final class EarliestDate {

        private static int of(List<PatientSeries> due, VaccineGroup group, Chart chart) {
            if (due.stream().noneMatch(series -> isPriority(series, chart))) {
                int latest = EpochDay.NONE;
                for (PatientSeries series : due) {
                    latest = EpochDay.latest(latest, series.forecast().dates().earliest());
                }
                return latest;
            }
            return EpochDay.latest(earliestOf(due, Dates::earliest), latestDose(group, chart));
        }

        private static boolean isPriority(PatientSeries series, Chart chart) {
            SeriesDose dose = series.series().doses().get(series.forecast().target());
            List<IntervalRule> intervals = dose.intervals().stream()
                    .filter(interval -> interval.validity().includes(chart.assessmentDate()))
                    .toList();
            return !intervals.isEmpty() && intervals.stream().allMatch(IntervalRule::priority);
        }

        private static int latestDose(VaccineGroup group, Chart chart) {
            for (int position = chart.doseCount() - 1; position >= 0; position--) {
                boolean belongs = chart.dose(position).vaccine().associations().stream()
                        .anyMatch(each -> group.antigens().contains(each.antigen()));
                if (belongs) {
                    return chart.dose(position).date();
                }
            }
            return EpochDay.NONE;
        }
    }
}
