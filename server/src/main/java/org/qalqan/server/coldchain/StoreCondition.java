package org.qalqan.server.coldchain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.coldchain.TemperatureSeries.Point;

/** How cold a store is. */
public record StoreCondition(String place, List<SensorCondition> sensors) {

    /** How a sensor stands, the worst first. */
    public enum State {
        /** Beyond a limit for longer than a rule allows, and still so. */
        EXCURSION,
        /** The last reading is beyond a limit, but not for long enough to be an excursion. */
        BEYOND,
        /** The last reading lies back further than {@link TemperatureSeries#LONGEST_GAP}. */
        SILENT,
        /** The last reading is within every limit. */
        FINE
    }

    /**
     * How one sensor stands.
     *
     * @param latest empty where it never measured
     * @param trend the lowest and highest temperature of equal parts of the last days, the oldest first
     */
    public record SensorCondition(Sensor sensor, State state, Optional<Point> latest, List<Span> trend) {}

    /** What was measured in a part of the time. */
    public record Span(Instant from, Celsius lowest, Celsius highest) {}

    /** The worst of its sensors. */
    public State state() {
        return sensors.stream()
                .map(SensorCondition::state)
                .min(State::compareTo)
                .orElse(State.SILENT);
    }
}
