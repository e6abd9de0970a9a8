package org.qalqan.server.ledger;

import java.util.Optional;

/** What became of a decision about a lot. */
public sealed interface LotDecision {

    /** It is recorded, now or already before. */
    record Decided(LotEvent event, boolean isNew) implements LotDecision {}

    /** It makes no sense for a lot in this state. */
    record MakesNoSense(LotState state, Optional<String> place) implements LotDecision {}

    /** Another decision has this key. */
    record KeyTaken(String key) implements LotDecision {}

    /** Its moment has not come. */
    record InTheFuture() implements LotDecision {}
}
