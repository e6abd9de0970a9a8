package org.qalqan.server.ledger;

/** How a lot stands at a moment: its life, its state, and what became of its doses. */
public record LotStanding(LotLife life, LotState state, Amounts amounts) {

    public Lot lot() {
        return life.lot();
    }
}
