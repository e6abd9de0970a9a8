package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.supply.Component;

/**
 * What is on its way, or announced.
 *
 * @param key what the sender calls it
 * @param origin where it was sent from; empty for a delivery of a supplier
 * @param announced what a supplier's delivery was announced to be; empty for what was sent from a store
 */
public record Shipment(
        long id,
        String key,
        Optional<String> origin,
        String destination,
        Optional<Announced> announced,
        LocalDate knownOn,
        Optional<String> source,
        Optional<String> note) {

    boolean goes(String from, String to) {
        return origin.equals(Optional.of(from)) && destination.equals(to);
    }

    /**
     * What was announced of a delivery.
     *
     * @param component which dose it serves; empty when it was not said
     * @param earliest the first day that the announcement allows
     * @param latest the last day that it allows
     */
    public record Announced(
            String product, Optional<Component> component, long doses, LocalDate earliest, LocalDate latest) {}
}
