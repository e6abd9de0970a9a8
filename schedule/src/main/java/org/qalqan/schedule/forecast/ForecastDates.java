package org.qalqan.schedule.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.IntervalEvaluation;
import org.qalqan.schedule.evaluation.SeriesHistory;
import org.qalqan.schedule.forecast.SeriesForecast.Dates;
import org.qalqan.schedule.supporting.AgeRule;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.SeriesDose;

/** The dates of a forecast (section 7.5, table 7-13). An age or interval that the schedule leaves empty gives no date. */
final class ForecastDates {

    private ForecastDates() {}

    static Dates of(SeriesDose dose, @Nullable AgeRule age, int earliest, SeriesHistory history, Chart chart) {
        int unadjustedRecommended = unadjustedRecommended(dose, age, earliest, history, chart);
        int unadjustedPastDue = unadjustedPastDue(dose, age, history, chart);
        int maximum = age == null ? EpochDay.NONE : chart.ageDate(age.maximum());
        return new Dates(
                earliest,
                unadjustedRecommended,
                EpochDay.latest(earliest, unadjustedRecommended),
                unadjustedPastDue,
                unadjustedPastDue == EpochDay.NONE ? EpochDay.NONE : EpochDay.latest(earliest, unadjustedPastDue),
                dayBefore(maximum));
    }

    /** FORECASTDT-2. */
    private static int unadjustedRecommended(
            SeriesDose dose, @Nullable AgeRule age, int earliest, SeriesHistory history, Chart chart) {
        int byAge = age == null ? EpochDay.NONE : chart.ageDate(age.earliestRecommended());
        if (byAge != EpochDay.NONE) {
            return byAge;
        }
        int byInterval = latest(dose, IntervalRule::earliestRecommended, history, chart);
        return byInterval != EpochDay.NONE ? byInterval : earliest;
    }

    /** FORECASTDT-3. */
    private static int unadjustedPastDue(SeriesDose dose, @Nullable AgeRule age, SeriesHistory history, Chart chart) {
        int byAge = age == null ? EpochDay.NONE : chart.ageDate(age.latestRecommended());
        return dayBefore(
                byAge != EpochDay.NONE ? byAge : latest(dose, IntervalRule::latestRecommended, history, chart));
    }

    private static int dayBefore(int epochDay) {
        return epochDay == EpochDay.NONE ? EpochDay.NONE : epochDay - 1;
    }

    private interface Bound {
        @Nullable
        Period of(IntervalRule interval);
    }

    private static int latest(SeriesDose dose, Bound bound, SeriesHistory history, Chart chart) {
        int latest = EpochDay.NONE;
        List<IntervalRule> intervals = dose.intervals();
        for (int place = 0; place < intervals.size(); place++) {
            IntervalRule interval = intervals.get(place);
            if (interval.validity().includes(chart.assessmentDate())) {
                int since = IntervalEvaluation.referenceDate(interval.origin(), history, chart, chart.doseCount());
                latest = EpochDay.latest(latest, EpochDay.plus(since, bound.of(interval)));
            }
        }
        return latest;
    }
}
