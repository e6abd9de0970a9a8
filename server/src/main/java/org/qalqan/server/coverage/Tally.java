package org.qalqan.server.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.target.Indicator;

/**
 * A cumulative count that a place reported.
 *
 * @param date the day it is about
 * @param dateInferred whether the day was worked out from other figures and not stated
 * @param knownOn the day it became known; a correction is a new tally with the same date and a later known-on
 * @param count cumulative since the campaign began, as reported
 * @param roundedTo 1 for an exact count, 100 for one given as "20.6 thousand"
 */
public record Tally(
        String place,
        LocalDate date,
        boolean dateInferred,
        LocalDate knownOn,
        Indicator indicator,
        long count,
        int roundedTo,
        String source,
        Optional<String> note) {

    public Tally {
        if (count < 0) {
            throw new IllegalArgumentException("A count is a whole number from 0, but %s of %s on %s was %d"
                    .formatted(indicator.code(), place, date, count));
        }
        if (knownOn.isBefore(date)) {
            throw new IllegalArgumentException(
                    "A count can't be known (%s) before the day it is about (%s), in %s of %s"
                            .formatted(knownOn, date, indicator.code(), place));
        }
    }

    public boolean isRounded() {
        return roundedTo > 1;
    }
}
