package org.qalqan.projection.supply;

/**
 * What became of one plan of the past, in doses.
 *
 * @param planned above zero
 * @param delivered by the day it was planned for
 */
public record PlanKept(long planned, long delivered) {
    public PlanKept {
        if (planned <= 0 || delivered < 0) {
            throw new IllegalArgumentException(
                    "plan of %d doses, %d delivered: a plan is above zero, a delivery never below"
                            .formatted(planned, delivered));
        }
    }

    /** The share that arrived, at most all of it. */
    public double share() {
        return Math.min(1, (double) delivered / planned);
    }
}
