package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * All movements of a lot that went the same way, without those that were taken back. Doses on their way leave the place that sent them
 * and arrive at the place they were sent to.
 *
 * @param from the kind of whereabouts they left
 * @param leaves the place; empty for what was made
 * @param to the kind of whereabouts they came to
 * @param arrives the place
 * @param reason of those wasted
 * @param movements how many movements
 */
record Strand(
        String from,
        Optional<String> leaves,
        String to,
        String arrives,
        Optional<String> reason,
        long doses,
        long movements,
        Trace.Span span) {

    /** Whether they went from somewhere of this kind to somewhere of that kind. */
    boolean goes(String from, String to) {
        return this.from.equals(from) && this.to.equals(to);
    }

    /** Whether they came to a place, and not just set off to it. */
    boolean comesTo(String place) {
        return !to.equals("transit") && arrives.equals(place);
    }

    /** Whether they went from the place itself, and not from a vehicle. */
    boolean goesFrom(String place) {
        return !from.equals("transit") && leaves.equals(Optional.of(place));
    }

    /** Whether they went, or set off, from one place to another, or came out of the plant. */
    boolean isLeg() {
        return goes("made", "stock") || goes("stock", "stock") || from.equals("transit") || to.equals("transit");
    }

    Instant first() {
        return span.first();
    }
}
