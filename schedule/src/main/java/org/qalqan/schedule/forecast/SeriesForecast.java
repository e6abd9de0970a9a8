package org.qalqan.schedule.forecast;

import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * The forecast of one series (a patient series forecast, section 7.5). Dates are epoch days; all of them are
 * {@link EpochDay#NONE} unless a dose is due.
 *
 * @param status how far the person has come
 * @param reason why
 * @param target the place of the forecast target dose in the series, or the number of series doses when none is left
 * @param dates when it is due
 */
public record SeriesForecast(SeriesStatus status, ForecastReason reason, int target, Dates dates) {

    /** Whether a dose is due. */
    public boolean isDue() {
        return status == SeriesStatus.NOT_COMPLETE;
    }

    /**
     * When a dose is due (table 7-13).
     *
     * @param earliest FORECASTDT-1
     * @param unadjustedRecommended FORECASTDT-2
     * @param recommended FORECASTDT-5
     * @param unadjustedPastDue FORECASTDT-3
     * @param pastDue FORECASTDT-6
     * @param latest FORECASTDT-4
     */
    public record Dates(
            int earliest, int unadjustedRecommended, int recommended, int unadjustedPastDue, int pastDue, int latest) {

        /** No dates at all. */
        public static final Dates NONE =
                new Dates(EpochDay.NONE, EpochDay.NONE, EpochDay.NONE, EpochDay.NONE, EpochDay.NONE, EpochDay.NONE);
    }
}
