package org.qalqan.server.ledger;

import java.util.Optional;

/**
 * A movement of a file with everything that it names found.
 *
 * @param way where its doses go from and to; empty for a reversal, which goes back the way of what it reverses
 * @param shipment the announced delivery that doses entered with
 * @param isPastItsTime whether doses were given from a vial that had to be discarded before
 */
record StagedMovement(MovementRow row, Optional<Way> way, Optional<Long> shipment, boolean isPastItsTime) {

    /** Given though the lot, or the vial, should not have been used: that is a fact, and is recorded as one. */
    boolean isDespite() {
        return row.act() == Act.GIVE && (row.bar().isPresent() || isPastItsTime);
    }
}
