package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a file of movements, sound in itself. Shipments, vials and what is reversed are still names.
 *
 * @param row line of the file
 * @param life of the lot; empty for a reversal
 * @param at empty for a reversal, which happens when what it reverses did
 * @param bar why the lot may not be used then and there; a dose given all the same is a fact
 */
record MovementRow(
        long row,
        String key,
        Act act,
        Optional<Instant> at,
        Optional<LotLife> life,
        long doses,
        Optional<String> from,
        Optional<String> to,
        Optional<String> shipment,
        Optional<String> vial,
        Optional<WasteReason> reason,
        Optional<String> reverses,
        Optional<LotState> bar,
        LocalDate knownOn,
        Optional<String> source,
        Optional<String> note) {

    Lot lot() {
        return life.orElseThrow().lot();
    }

    Instant moment() {
        return at.orElseThrow();
    }

    /** What the vial that this row opens, or takes from, is called. */
    Optional<String> vialKey() {
        return act == Act.OPEN ? Optional.of(vial.orElse(key)) : vial;
    }
}
