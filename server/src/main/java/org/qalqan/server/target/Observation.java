package org.qalqan.server.target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was observed of a pledge.
 *
 * @param date the day it is about
 * @param knownOn the day it became known
 * @param value the value of a measured pledge; empty for an event
 * @param unit unit of the value; empty for a share or an event
 * @param source id of the source
 */
public record Observation(
        String pledge,
        LocalDate date,
        LocalDate knownOn,
        Optional<Double> value,
        Optional<String> unit,
        String source,
        Optional<String> note) {

    public Observation {
        if (knownOn.isBefore(date)) {
            throw new IllegalArgumentException(
                    "An observation can't be known (%s) before the day it is about (%s), of pledge %s"
                            .formatted(knownOn, date, pledge));
        }
    }
}
