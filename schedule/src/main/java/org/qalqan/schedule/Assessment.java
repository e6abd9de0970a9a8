package org.qalqan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule says of a person on a day.
 *
 * @param assessmentDate the day
 * @param doses the doses given up to that day, in the order of the person's record
 * @param forecasts what is due, in the schedule's order of vaccine groups; a group may have a forecast for everybody and one for
 *     people at risk
 * @param series the best series behind it
 * @param notices what could not be decided because an observation is uncertain
 */
public record Assessment(
        LocalDate assessmentDate,
        List<DoseAssessment> doses,
        List<VaccineGroupForecast> forecasts,
        List<BestSeriesView> series,
        List<Notice> notices) {

    public Assessment {
        doses = List.copyOf(doses);
        forecasts = List.copyOf(forecasts);
        series = List.copyOf(series);
        notices = List.copyOf(notices);
    }

    /** The first forecast of a vaccine group, by the schedule's own name. */
    public Optional<VaccineGroupForecast> forecast(String vaccineGroup) {
        return forecasts.stream()
                .filter(forecast -> forecast.vaccineGroup().equals(vaccineGroup))
                .findFirst();
    }
}
