package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What a movement from outside names, and what was found under the names: from these follows which way its doses go.
 *
 * @param act any but a reversal, which goes back the way of what it reverses
 * @param shipmentKey what it calls the shipment
 * @param vialKey what it calls the vial
 */
record Links(
        Act act,
        Optional<String> from,
        Optional<String> to,
        Optional<WasteReason> reason,
        Optional<String> shipmentKey,
        Optional<Shipment> shipment,
        Optional<String> vialKey,
        Optional<Vial> vial) {

    /** What of it is not there, or does not fit. */
    Optional<Misfit> misfit(Lot lot, Instant at) {
        if (shipmentKey.isPresent() && shipment.isEmpty()) {
            return misfit(
                    "shipment", shipmentKey.get(), "no shipment of this key was dispatched, and no delivery announced");
        }
        if (vialKey.isPresent() && vial.isEmpty()) {
            return misfit("vial", vialKey.get(), "no vial of this key was opened");
        }
        return shipment.flatMap(this::misfit).or(() -> vial.flatMap(found -> misfit(found, lot, at)));
    }

    private Optional<Misfit> misfit(Shipment found) {
        if (act == Act.ENTER) {
            return found.origin()
                    .flatMap(origin -> misfit(
                            "shipment",
                            found.key(),
                            "doses enter with an announced delivery, but this was dispatched from " + origin));
        }
        if (found.origin().isEmpty()) {
            return misfit("shipment", found.key(), "this is an announced delivery. Maybe the act is enter");
        }
        String origin = found.origin().get();
        return from.filter(place -> !place.equals(origin))
                .flatMap(place -> misfit("from", place, "the shipment was dispatched from " + origin))
                .or(() -> to.filter(place -> !place.equals(found.destination()))
                        .flatMap(
                                place -> misfit("to", place, "the shipment was dispatched to " + found.destination())));
    }

    private Optional<Misfit> misfit(Vial found, Lot lot, Instant at) {
        if (found.lot() != lot.id()) {
            return misfit("vial", vialKey.orElseThrow(), "the vial is of another lot");
        }
        if (!from.equals(Optional.of(found.place()))) {
            return misfit("from", from.orElse(""), "the vial was opened at " + found.place());
        }
        return act == Act.OPEN && !found.openedAt().equals(at)
                ? misfit("vial", vialKey.orElseThrow(), "the vial was opened at " + found.openedAt())
                : Optional.empty();
    }

    private static Optional<Misfit> misfit(String field, String value, String rule) {
        return Optional.of(new Misfit(field, value, rule));
    }

    /** The way of the doses, where nothing is a misfit. */
    Way way() {
        return switch (act) {
            case ENTER -> new Way(new Whereabouts.Made(), shelf(to));
            case DISPATCH -> new Way(shelf(from), transit());
            case RECEIVE -> new Way(transit(), new Whereabouts.Stock(destination()));
            case DISCREPANCY ->
                reason.<Way>map(why -> new Way(transit(), new Whereabouts.Wasted(destination(), why)))
                        .orElseGet(() -> new Way(shelf(from), transit()));
            case ISSUE -> new Way(shelf(from), shelf(to));
            case OPEN -> new Way(shelf(from), inside(vial.orElseThrow()));
            case GIVE -> new Way(source(), new Whereabouts.Given(from.orElseThrow()));
            case WASTE -> new Way(source(), wasted(from, WasteReason.OTHER));
            case COUNT ->
                from.isPresent()
                        ? new Way(shelf(from), wasted(from, WasteReason.COUNT))
                        : new Way(wasted(to, WasteReason.COUNT), shelf(to));
            case RECALL -> new Way(source(), wasted(from, WasteReason.RECALLED));
            case REVERSE -> throw new IllegalStateException("A reversal goes the way of what it reverses");
        };
    }

    private Whereabouts source() {
        return vial.map(Links::inside).orElseGet(() -> shelf(from));
    }

    private Whereabouts wasted(Optional<String> place, WasteReason otherwise) {
        return new Whereabouts.Wasted(place.orElseThrow(), reason.orElse(otherwise));
    }

    private Whereabouts transit() {
        return new Whereabouts.Transit(shipment.orElseThrow().id());
    }

    private String destination() {
        return shipment.orElseThrow().destination();
    }

    private static Whereabouts shelf(Optional<String> place) {
        return new Whereabouts.Stock(place.orElseThrow());
    }

    private static Whereabouts inside(Vial vial) {
        return new Whereabouts.OpenVial(vial.place(), vial.id());
    }
}
