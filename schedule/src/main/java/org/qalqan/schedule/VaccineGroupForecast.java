package org.qalqan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.qalqan.schedule.supporting.SeriesType;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * What is due for a vaccine group. The dates and the dose number are empty unless a dose is due.
 *
 * @param vaccineGroup the schedule's own name of the group
 * @param seriesType for whom the series behind it are meant
 * @param status how far the person has come
 * @param reason why
 * @param doseNumber which dose is due, from 1
 * @param earliest the first day on which it can be given
 * @param recommended the day on which it should be given
 * @param pastDue the last day on which it is not overdue
 * @param latest the last day on which it can be given
 * @param series the names of the best series behind it
 * @param vaccines the vaccine types to give; empty when any of the group will do
 * @param guidance the schedule's texts for clinicians that matter for the person
 */
public record VaccineGroupForecast(
        String vaccineGroup,
        SeriesType seriesType,
        SeriesStatus status,
        ForecastReason reason,
        OptionalInt doseNumber,
        Optional<LocalDate> earliest,
        Optional<LocalDate> recommended,
        Optional<LocalDate> pastDue,
        Optional<LocalDate> latest,
        List<String> series,
        List<VaccineType> vaccines,
        List<String> guidance) {}
