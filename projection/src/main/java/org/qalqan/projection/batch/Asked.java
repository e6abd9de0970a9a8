package org.qalqan.projection.batch;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.qalqan.projection.series.Indicator;

/**
 * One row of a question file.
 *
 * @param threshold a share of the population, when a probability is asked for
 */
record Asked(String id, Origin origin, LocalDate date, OptionalDouble threshold) {

    /** What one run of the model answers: a place and an indicator as known on a day. */
    record Origin(String place, Indicator indicator, LocalDate asOf) {}
}
