package org.qalqan.schedule.forecast;

import org.qalqan.schedule.evaluation.SeriesEvaluation;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * A series as far as the person has come with it: its evaluated doses and its forecast.
 *
 * @param evaluation the evaluated doses
 * @param forecast what is due next
 */
public record PatientSeries(SeriesEvaluation evaluation, SeriesForecast forecast) {

    /** The antigen series it tracks. */
    public AntigenSeries series() {
        return evaluation.series();
    }

    /** Whether nothing is due any more (SELECTB-6). */
    public boolean isComplete() {
        return forecast.status() == SeriesStatus.COMPLETE;
    }

    /** How many target doses are satisfied (SELECTB-21). */
    public int validDoses() {
        return evaluation.validDoses();
    }
}
