package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.Optional;
import org.qalqan.server.supply.Component;

/**
 * A movement in the words of whoever sends it from outside: lots by product, component and number, shipments, vials and movements by the
 * keys they were given. Which parts an act needs stands in {@code docs/api.md}.
 *
 * @param at when it happened; empty for a reversal, which happens when what it reverses did
 * @param lot empty for a reversal
 * @param doses none for a reversal
 * @param from the place that doses leave
 * @param to the place that doses come to
 * @param shipment key of a shipment, or of the delivery that doses enter with
 * @param vial key of the vial that is opened, or taken from
 * @param reverses key of the movement that is taken back
 */
public record NamedMovement(
        String key,
        Act act,
        Optional<Instant> at,
        Optional<LotName> lot,
        long doses,
        Optional<String> from,
        Optional<String> to,
        Optional<String> shipment,
        Optional<String> vial,
        Optional<WasteReason> reason,
        Optional<String> reverses,
        Optional<String> note) {

    /** What a lot is called. */
    public record LotName(String product, Component component, String number) {}

    /** The vial's key: an opened vial is called as the movement that opens it, unless it has a name of its own. */
    Optional<String> vialKey() {
        return act == Act.OPEN ? Optional.of(vial.orElse(key)) : vial;
    }
}
