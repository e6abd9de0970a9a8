package org.qalqan.server.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An excursion as it was found and recorded, for one product. How long it lasted follows from the readings.
 *
 * @param lot whose time in the store was added up; empty for time without a break
 * @param beganAt the first reading beyond the limit
 * @param knownAt the first reading by which the time of the rule was over
 */
public record FoundExcursion(
        long id,
        Sensor sensor,
        ExcursionRule rule,
        Measure measure,
        Optional<Long> lot,
        Instant beganAt,
        Instant knownAt) {

    /** The time that the rule allows. */
    public Duration allowed() {
        return rule.time(measure).orElseThrow();
    }

    /** In one line, always in the same words, for the reason of a hold. */
    String reason() {
        String together = measure == Measure.CUMULATIVE ? " all together" : "";
        return "Cold chain: %s °C for %d minutes%s from %s (sensor %s, excursion %d)"
                .formatted(rule.limit(), allowed().toMinutes(), together, beganAt, sensor.name(), id);
    }
}
