package org.qalqan.server.gs1;

import java.util.List;

/**
 * The element strings of a scan, and what could not be taken for one.
 *
 * @param areRunTogether whether a separator that is lost leads to a wrong reading: not where brackets or slashes hold them apart
 */
record Pieces(List<Piece> pieces, List<Fault> faults, boolean areRunTogether) {

    Pieces {
        pieces = List.copyOf(pieces);
        faults = List.copyOf(faults);
    }

    static Pieces of(List<Piece> pieces) {
        return new Pieces(pieces, List.of(), false);
    }
}
