package org.qalqan.schedule.forecast;

import static org.qalqan.schedule.verdict.ForecastReason.CANNOT_FINISH;
import static org.qalqan.schedule.verdict.ForecastReason.CONTRAINDICATED;
import static org.qalqan.schedule.verdict.ForecastReason.IMMUNE;
import static org.qalqan.schedule.verdict.ForecastReason.PAST_HISTORY;
import static org.qalqan.schedule.verdict.ForecastReason.PAST_SEASON;
import static org.qalqan.schedule.verdict.ForecastReason.SERIES_COMPLETE;
import static org.qalqan.schedule.verdict.ForecastReason.TOO_OLD;

import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.AgeEvaluation;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.CompletedGroups;
import org.qalqan.schedule.evaluation.ConditionalSkips;
import org.qalqan.schedule.evaluation.SeriesEvaluation;
import org.qalqan.schedule.evaluation.SkipContext;
import org.qalqan.schedule.forecast.SeriesForecast.Dates;
import org.qalqan.schedule.supporting.AgeRule;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * Forecasts the next dose of an evaluated series (chapter 7): skips the target doses that are not needed (7.1), asks whether a
 * dose is needed (7.4), dates it (7.5), and asks again whether it would be skipped on its earliest date (7.6).
 */
public final class ForecastNeed {

    private ForecastNeed() {}

    /**
     * The forecast of a series.
     *
     * @param completedGroups the antigen's series groups that are known to be complete (table 6-7)
     */
    public static SeriesForecast forecast(
            SeriesEvaluation evaluation, Chart chart, Standing standing, CompletedGroups completedGroups) {
        int target = evaluation.next();
        while (true) {
            target = skip(target, chart.assessmentDate(), evaluation, chart, completedGroups);
            SeriesForecast forecast = forecast(target, evaluation, chart, standing);
            boolean holds = !forecast.isDue()
                    || skip(target, forecast.dates().earliest(), evaluation, chart, completedGroups) == target;
            if (holds) {
                return forecast;
            }
            target++;
        }
    }

    /** Sections 7.1 and 7.6: the first target dose that cannot be skipped on a day. */
    private static int skip(
            int from, int referenceDate, SeriesEvaluation evaluation, Chart chart, CompletedGroups completedGroups) {
        List<SeriesDose> doses = evaluation.series().doses();
        if (from == doses.size() || doses.get(from).skips().isEmpty()) {
            return from;
        }
        SkipContext context = SkipContext.forecasting(referenceDate, evaluation, chart, completedGroups);
        int target = from;
        while (target < doses.size() && ConditionalSkips.canSkip(doses.get(target), context)) {
            target++;
        }
        return target;
    }

    /** Table 7-10, its columns from left to right. */
    private static SeriesForecast forecast(int target, SeriesEvaluation evaluation, Chart chart, Standing standing) {
        AntigenSeries series = evaluation.series();
        if (target == series.doses().size()) {
            return evaluation.validDoses() > 0
                    ? notDue(SeriesStatus.COMPLETE, SERIES_COMPLETE, target)
                    : notDue(SeriesStatus.NOT_RECOMMENDED, PAST_HISTORY, target);
        }
        if (standing.immune()) {
            return notDue(SeriesStatus.IMMUNE, IMMUNE, target);
        }
        if (standing.contraindicates(series)) {
            return notDue(SeriesStatus.CONTRAINDICATED, CONTRAINDICATED, target);
        }
        return forecastByDates(target, evaluation, chart);
    }

    private static SeriesForecast forecastByDates(int target, SeriesEvaluation evaluation, Chart chart) {
        SeriesDose dose = evaluation.series().doses().get(target);
        if (dose.season().isPresent()
                && chart.assessmentDate() > dose.season().get().end()) {
            return notDue(SeriesStatus.NOT_RECOMMENDED, PAST_SEASON, target);
        }
        AgeRule age = AgeEvaluation.inForce(dose, chart.assessmentDate());
        int maximum = age == null ? EpochDay.NONE : chart.ageDate(age.maximum());
        if (maximum != EpochDay.NONE && chart.assessmentDate() >= maximum) {
            return notDue(SeriesStatus.AGED_OUT, TOO_OLD, target);
        }
        int earliest = CandidateEarliestDate.of(dose, age, evaluation, chart);
        if (maximum != EpochDay.NONE && earliest >= maximum) {
            return notDue(SeriesStatus.AGED_OUT, CANNOT_FINISH, target);
        }
        Dates dates = ForecastDates.of(dose, age, earliest, evaluation, chart);
        return new SeriesForecast(SeriesStatus.NOT_COMPLETE, ForecastReason.DOSE_DUE, target, dates);
    }

    private static SeriesForecast notDue(SeriesStatus status, ForecastReason reason, int target) {
        return new SeriesForecast(status, reason, target, Dates.NONE);
    }
}
