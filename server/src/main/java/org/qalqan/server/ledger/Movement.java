package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A movement as it was recorded. It is never changed.
 *
 * @param at when it happened
 * @param knownOn the day it became known
 * @param recordedAt when it was recorded here
 */
public record Movement(
        long id,
        String key,
        Act act,
        long lot,
        Whereabouts from,
        Whereabouts to,
        long doses,
        Instant at,
        LocalDate knownOn,
        Optional<Long> reverses,
        Optional<Long> shipment,
        boolean despite,
        Optional<String> note,
        Optional<String> source,
        String account,
        Instant recordedAt) {

    boolean isSame(NewMovement other) {
        return act == other.act()
                && lot == other.lot()
                && from.equals(other.from())
                && to.equals(other.to())
                && doses == other.doses()
                && at.equals(other.circumstances().at())
                && reverses.equals(other.reverses());
    }
}
