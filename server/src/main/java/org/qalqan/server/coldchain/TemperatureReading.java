package org.qalqan.server.coldchain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What one sensor in a store measured at a moment.
 *
 * @param sensor its name in the store, up to {@value #LONGEST_NAME} characters
 */
public record TemperatureReading(String place, String sensor, Instant at, Celsius celsius) {

    /** Characters that the name of a sensor has at most. */
    public static final int LONGEST_NAME = 60;

    /** PostgreSQL keeps microseconds. */
    public TemperatureReading {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is wrong with the name of a sensor; empty where it is good. */
    static Optional<String> nameFault(String sensor) {
        boolean isGood = !sensor.isBlank()
                && sensor.length() <= LONGEST_NAME
                && sensor.chars().noneMatch(Character::isISOControl);
        return isGood
                ? Optional.empty()
                : Optional.of("the name of a sensor has 1 to %d characters, all printable".formatted(LONGEST_NAME));
    }
}
