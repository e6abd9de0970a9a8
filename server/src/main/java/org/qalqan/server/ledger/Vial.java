package org.qalqan.server.ledger;

import java.time.Instant;

/**
 * A vial that was opened.
 *
 * @param discardAt when what is left of it has to be discarded
 * @param left doses that are left in it now
 */
public record Vial(long id, long lot, String place, Instant openedAt, Instant discardAt, long left) {

    /** Whether its time is over and something is still in it. */
    public boolean isOverdueAt(Instant moment) {
        return left > 0 && moment.isAfter(discardAt);
    }
}
