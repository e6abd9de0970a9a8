package org.qalqan.schedule.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.forecast.DoseNumber;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.forecast.SeriesForecast;
import org.qalqan.schedule.forecast.SeriesForecast.Dates;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/** The forecast of a vaccine group of several antigens (section 9.3, tables 9-2, 9-4 and 9-5). */
final class MultipleAntigenGroup {

    private static final List<SeriesStatus> WORST_FIRST = List.of(
            SeriesStatus.CONTRAINDICATED,
            SeriesStatus.AGED_OUT,
            SeriesStatus.NOT_RECOMMENDED,
            SeriesStatus.NOT_COMPLETE);

    private MultipleAntigenGroup() {}

    static GroupForecast forecast(
            VaccineGroup group,
            List<PatientSeries> contained,
            Function<PatientSeries, List<VaccineType>> vaccines,
            Chart chart) {
        SeriesStatus status = status(contained);
        if (status != SeriesStatus.NOT_COMPLETE) {
            int none = EpochDay.NONE;
            return new GroupForecast(
                    group, status, reason(status, contained), 0, none, none, none, none, contained, List.of());
        }
        List<PatientSeries> due = due(contained);
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
                vaccines(due, vaccines));
    }

    private static List<PatientSeries> due(List<PatientSeries> contained) {
        List<PatientSeries> due = new ArrayList<>(contained.size());
        for (PatientSeries series : contained) {
            if (series.forecast().isDue()) {
                due.add(series);
            }
        }
        return due;
    }

    /** FORECASTVG-9. */
    private static List<VaccineType> vaccines(
            List<PatientSeries> due, Function<PatientSeries, List<VaccineType>> vaccines) {
        Set<VaccineType> named = new LinkedHashSet<>(4);
        for (PatientSeries series : due) {
            named.addAll(vaccines.apply(series));
        }
        return List.copyOf(named);
    }

    /** Table 9-4, its columns from left to right. */
    private static SeriesStatus status(List<PatientSeries> contained) {
        for (SeriesStatus status : WORST_FIRST) {
            if (has(status, contained)) {
                return status;
            }
        }
        return has(SeriesStatus.COMPLETE, contained) ? SeriesStatus.COMPLETE : SeriesStatus.IMMUNE;
    }

    private static boolean has(SeriesStatus status, List<PatientSeries> contained) {
        for (PatientSeries series : contained) {
            if (series.forecast().status() == status) {
                return true;
            }
        }
        return false;
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

    private static int earliestOf(List<PatientSeries> due, ToIntFunction<Dates> date) {
        int earliest = EpochDay.NONE;
        for (PatientSeries series : due) {
            earliest = EpochDay.earliest(
                    earliest, date.applyAsInt(series.forecast().dates()));
        }
        return earliest;
    }

    /** MULTIANTVG-1 and FORECASTPRIORITY-1. */
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
            boolean priority = false;
            for (IntervalRule interval : dose.intervals()) {
                if (interval.validity().includes(chart.assessmentDate())) {
                    if (!interval.priority()) {
                        return false;
                    }
                    priority = true;
                }
            }
            return priority;
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
