package org.qalqan.server.web.stores;

import org.qalqan.server.ledger.Lot;
import org.qalqan.server.web.Formats;

/** So many doses of a lot as full vials and the doses beside them: 16 × 6 + 2. Of vials with one dose there is nothing to tell. */
final class InVials {

    private InVials() {}

    static String of(Lot lot, long doses, Formats formats) {
        int size = lot.dosesPerVial();
        if (size == 1) {
            return "";
        }
        String full = formats.number(doses / size) + "\u00a0×\u00a0" + size;
        return doses % size == 0 ? full : full + "\u00a0+\u00a0" + doses % size;
    }
}
