package org.qalqan.server.web.stores;

import org.qalqan.server.ledger.Lot;

/**
 * A lot that is received.
 *
 * @param awaited doses that are on the way, or none for a lot of a supplier's delivery
 */
public record ReceiveRow(Lot lot, long awaited) {

    /** So many doses in vials. */
    public String vials(long doses) {
        int size = lot.dosesPerVial();
        String full = doses / size + "\u00a0×\u00a0" + size;
        return doses % size == 0 ? full : full + "\u00a0+\u00a0" + doses % size;
    }
}
