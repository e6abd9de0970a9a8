package org.qalqan.server.web.stores;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.WasteReason;

/**
 * What a keeper wants recorded, read from a form and free of faults.
 *
 * @param key under which it is recorded once
 * @param to the place that it goes to; empty where the work has none
 * @param reason why it is thrown away; empty where nothing is
 * @param despite whether it is a fact that a lot was given that should not have been
 */
record Order(
        String key,
        Instant at,
        Optional<String> to,
        Optional<WasteReason> reason,
        Optional<String> note,
        boolean despite,
        List<Line> lines) {

    /**
     * One lot of it.
     *
     * @param doses issued, sent, thrown away, given, counted, or received intact
     * @param spoilt doses that were received damaged, or thrown away beside those given
     */
    record Line(Lot lot, long doses, long spoilt) {}

    /** The numbers of the form in short: a keeper who has seen what differs has seen it of just these. */
    String digest() {
        return lines.stream()
                .map(line -> line.lot().id() + ":" + line.doses() + ":" + line.spoilt())
                .collect(Collectors.joining(";"));
    }

    long total() {
        return lines.stream().mapToLong(Line::doses).sum();
    }
}
