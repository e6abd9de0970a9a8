package org.qalqan.server.coldchain;

import java.time.Duration;
import java.time.Instant;

/**
 * Vaccine was beyond a limit for longer than its rule allows.
 *
 * @param from the first reading beyond the limit
 * @param last the last one so far
 * @param isGoing whether no later reading says that it has ended
 * @param lasted time known to be beyond the limit
 * @param extreme the worst temperature
 * @param knownAt the first reading by which the rule's time was over
 */
public record Excursion(
        Instant from,
        Instant last,
        boolean isGoing,
        Duration lasted,
        Measure measure,
        Celsius extreme,
        Instant knownAt) {

    /** The same, over. */
    Excursion ended() {
        return new Excursion(from, last, false, lasted, measure, extreme, knownAt);
    }

    public long minutes() {
        return lasted.toMinutes();
    }
}
