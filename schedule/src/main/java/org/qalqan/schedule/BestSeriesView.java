package org.qalqan.schedule;

import org.qalqan.schedule.forecast.PatientSeries;

/**
 * A best series behind an assessment.
 *
 * @param antigen the antigen's name
 * @param vaccineGroup the name of its vaccine group
 * @param patientSeries the series with every verdict
 */
public record BestSeriesView(String antigen, String vaccineGroup, PatientSeries patientSeries) {}
