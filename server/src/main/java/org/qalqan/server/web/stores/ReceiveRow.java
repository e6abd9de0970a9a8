package org.qalqan.server.web.stores;

import org.qalqan.server.ledger.Lot;
import org.qalqan.server.web.Formats;

/**
 * A lot that is received.
 *
 * @param awaited doses that are on the way, or none for a lot of a supplier's delivery
 */
public record ReceiveRow(Lot lot, long awaited) {

    /** So many doses in vials. */
    public String vials(long doses, Formats formats) {
        return InVials.of(lot, doses, formats);
    }
}
