package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was decided about a lot.
 *
 * @param key what the sender calls it: the same key is the same event
 * @param place where a hold holds or is lifted; empty for the whole lot
 * @param at when it was decided
 * @param knownOn the day it became known here
 * @param reason why; of a release the number of the quality certificate
 */
public record LotEvent(
        String key,
        long lot,
        LotAct act,
        Optional<String> place,
        Instant at,
        LocalDate knownOn,
        String reason,
        String account) {

    public LotEvent {
        if (place.isPresent() && act != LotAct.HOLD && act != LotAct.RESUME) {
            throw new IllegalArgumentException(
                    "Only a hold is of one place, but %s was said to be of %s".formatted(act, place.get()));
        }
    }
}
