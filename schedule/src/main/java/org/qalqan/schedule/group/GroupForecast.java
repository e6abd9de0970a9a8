package org.qalqan.schedule.group;

import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * What is due for a vaccine group. Dates are epoch days, {@link EpochDay#NONE} where none is given.
 *
 * @param group the vaccine group
 * @param status its status (SINGLEANTVG-1, table 9-4)
 * @param reason why, taken from the series that gives the status
 * @param doseNumber the number of the dose that is due (FORECASTDN-2); 0 when none is
 * @param earliest SINGLEANTVG-2, MULTIANTVG-1
 * @param recommended FORECASTVG-2
 * @param pastDue FORECASTVG-3
 * @param latest FORECASTVG-4
 * @param basis the best series whose forecasts it contains (FORECASTVG-1)
 * @param vaccines the vaccine types to give (FORECASTVG-9)
 */
public record GroupForecast(
        VaccineGroup group,
        SeriesStatus status,
        ForecastReason reason,
        int doseNumber,
        int earliest,
        int recommended,
        int pastDue,
        int latest,
        List<PatientSeries> basis,
        List<VaccineType> vaccines) {}
