package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A movement that is to be recorded: doses of one lot go from one of its whereabouts to another.
 *
 * @param doses more than none
 * @param reverses the movement that this one takes back
 * @param shipment the delivery that doses entered with
 * @param despite whether doses are known to have been given though the lot should not have been used
 */
public record NewMovement(
        Act act,
        long lot,
        Whereabouts from,
        Whereabouts to,
        long doses,
        Circumstances circumstances,
        Optional<Long> reverses,
        Optional<Long> shipment,
        boolean despite) {

    public NewMovement {
        if (doses <= 0) {
            throw new IllegalArgumentException("A movement moves doses, but was given " + doses);
        }
    }

    public NewMovement(Act act, long lot, Whereabouts from, Whereabouts to, long doses, Circumstances circumstances) {
        this(act, lot, from, to, doses, circumstances, Optional.empty(), Optional.empty(), false);
    }

    /** The same with the delivery it came with. */
    public NewMovement with(long itsShipment) {
        return new NewMovement(act, lot, from, to, doses, circumstances, reverses, Optional.of(itsShipment), despite);
    }

    /** The same, known to have happened though the lot should not have been used. */
    public NewMovement asFact() {
        return new NewMovement(act, lot, from, to, doses, circumstances, reverses, shipment, true);
    }

    Movement recorded(long id, Instant recordedAt) {
        return new Movement(
                id,
                circumstances.key(),
                act,
                lot,
                from,
                to,
                doses,
                circumstances.at(),
                circumstances.knownOn(),
                reverses,
                shipment,
                despite,
                circumstances.note(),
                circumstances.source(),
                circumstances.account(),
                recordedAt);
    }

    /** Takes back a movement, at the moment of that movement. */
    public static NewMovement reversal(Movement movement, Circumstances circumstances) {
        Circumstances then = new Circumstances(
                circumstances.key(),
                movement.at(),
                circumstances.knownOn(),
                circumstances.account(),
                circumstances.source(),
                circumstances.note());
        return new NewMovement(
                Act.REVERSE,
                movement.lot(),
                movement.to(),
                movement.from(),
                movement.doses(),
                then,
                Optional.of(movement.id()),
                Optional.empty(),
                false);
    }
}
