package org.qalqan.projection.hindcast;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/**
 * A question of the past with its answer.
 *
 * @param series the place's reports; a method may use those dated by {@code asOf} only
 * @param beside its reports of the other indicator
 * @param horizonDays between {@code asOf} and the day asked about
 * @param truth the share that was reported for that day
 */
public record Case(
        String place,
        Indicator indicator,
        CoverageSeries series,
        Optional<CoverageSeries> beside,
        LocalDate asOf,
        int horizonDays,
        double truth) {

    public LocalDate date() {
        return asOf.plusDays(horizonDays);
    }
}
