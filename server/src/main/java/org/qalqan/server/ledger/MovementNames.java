package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.ledger.NamedMovement.LotName;
import org.springframework.stereotype.Component;

/** Finds what a movement names, and makes the shipment that a dispatch makes and the vial that is opened. Called within a transaction. */
@Component
class MovementNames {

    private final Lots lots;
    private final Shipments shipments;
    private final Vials vials;
    private final OpenVials openVials;
    private final Movements movements;

    MovementNames(Lots lots, Shipments shipments, Vials vials, OpenVials openVials, Movements movements) {
        this.lots = lots;
        this.shipments = shipments;
        this.vials = vials;
        this.openVials = openVials;
        this.movements = movements;
    }

    /** What came of looking. */
    sealed interface Answer {}

    /** Everything that it names is there and fits. */
    record Found(NewMovement movement) implements Answer {}

    /** Something that it names is not there, or does not fit. */
    record Misfit(String field, String value, String rule) implements Answer {}

    /**
     * The movement with everything found.
     *
     * @param known lots that were looked for already
     */
    Answer find(NamedMovement named, LocalDate knownOn, String account, Map<LotName, Optional<Lot>> known) {
        if (named.act() == Act.REVERSE) {
            return reversal(named, knownOn, account);
        }
        LotName name = named.lot().orElseThrow();
        Optional<Lot> lot = known.computeIfAbsent(name, of -> lots.find(of.product(), of.component(), of.number()));
        if (lot.isEmpty()) {
            return new Misfit("lot", name.number(), unknown(name));
        }
        Circumstances how = new Circumstances(
                named.key(), named.at().orElseThrow(), knownOn, account, Optional.empty(), named.note());
        return switch (named.act()) {
            case ENTER, DISPATCH, RECEIVE, DISCREPANCY -> withShipment(named, lot.get(), how);
            case OPEN, GIVE, WASTE, RECALL -> withVial(named, lot.get(), how);
            case ISSUE -> found(named, lot.get(), shelf(named.from()), shelf(named.to()), how);
            case COUNT ->
                named.from().isPresent()
                        ? found(named, lot.get(), shelf(named.from()), wasted(named.from(), WasteReason.COUNT), how)
                        : found(
                                named,
                                lot.get(),
                                wasted(named.to(), named.reason().orElse(WasteReason.COUNT)),
                                shelf(named.to()),
                                how);
            case REVERSE -> throw new IllegalStateException("A reversal names no lot");
        };
    }

    private String unknown(LotName name) {
        String rule = "no lot of this number is registered for %s, component %s"
                .formatted(name.product(), name.component().code());
        return lots.lookingLike(name.number()).stream()
                .map(Lot::number)
                .sorted()
                .reduce((one, other) -> one + " or " + other)
                .map(meant -> rule + ". Maybe it is " + meant)
                .orElse(rule);
    }

    private Answer reversal(NamedMovement named, LocalDate knownOn, String account) {
        String key = named.reverses().orElseThrow();
        return movements
                .find(key)
                .<Answer>map(recorded -> new Found(NewMovement.reversal(
                        recorded,
                        new Circumstances(
                                named.key(), recorded.at(), knownOn, account, Optional.empty(), named.note()))))
                .orElseGet(() -> new Misfit("reverses", key, "no movement of this key is recorded"));
    }

    private Answer withShipment(NamedMovement named, Lot lot, Circumstances how) {
        Optional<Shipment> there = named.shipment().flatMap(shipments::find);
        if (there.isEmpty() && named.act() == Act.DISPATCH) {
            there = Optional.of(shipments.make(
                    named.shipment().orElseThrow(),
                    named.from().orElseThrow(),
                    named.to().orElseThrow(),
                    how));
        }
        if (there.isEmpty()) {
            return named.shipment()
                    .<Answer>map(key ->
                            new Misfit("shipment", key, "no shipment of this key was sent, and no delivery announced"))
                    .orElseGet(() -> found(named, lot, new Whereabouts.Made(), shelf(named.to()), how));
        }
        Shipment shipment = there.get();
        return misfit(named, shipment).<Answer>map(misfit -> misfit).orElseGet(() -> moved(named, lot, shipment, how));
    }

    private static Optional<Misfit> misfit(NamedMovement named, Shipment shipment) {
        if ((named.act() == Act.ENTER) != shipment.origin().isEmpty()) {
            return Optional.of(new Misfit(
                    "shipment",
                    shipment.key(),
                    shipment.origin()
                            .map(origin -> "doses enter with an announced delivery; this was sent from " + origin)
                            .orElse("this is an announced delivery. Maybe the act is enter")));
        }
        if (named.act() == Act.ENTER) {
            return Optional.empty();
        }
        Optional<Misfit> origin = named.from()
                .filter(from -> !shipment.origin().equals(Optional.of(from)))
                .map(from -> new Misfit(
                        "from",
                        from,
                        "the shipment was sent from " + shipment.origin().orElseThrow()));
        return origin.or(() -> named.to()
                .filter(to -> !to.equals(shipment.destination()))
                .map(to -> new Misfit("to", to, "the shipment was sent to " + shipment.destination())));
    }

    private static Answer moved(NamedMovement named, Lot lot, Shipment shipment, Circumstances how) {
        Whereabouts way = new Whereabouts.Transit(shipment.id());
        Optional<String> here = Optional.of(shipment.destination());
        return switch (named.act()) {
            case DISPATCH -> found(named, lot, shelf(named.from()), way, how);
            case RECEIVE -> found(named, lot, way, shelf(here), how);
            case DISCREPANCY ->
                named.reason().isPresent()
                        ? found(named, lot, way, wasted(here, named.reason().get()), how)
                        : found(named, lot, shelf(named.from()), way, how);
            default ->
                new Found(made(named, lot, new Whereabouts.Made(), shelf(named.to()), how)
                        .with(shipment.id()));
        };
    }

    private Answer withVial(NamedMovement named, Lot lot, Circumstances how) {
        String place = named.from().orElseThrow();
        Whereabouts source = shelf(named.from());
        Optional<String> key = named.vialKey();
        if (key.isPresent()) {
            Instant at = how.at();
            Optional<Vial> vial = named.act() == Act.OPEN
                    ? Optional.of(vials.make(key.get(), lot.id(), place, at, openVials.discardAt(lot, at)))
                    : vials.find(key.get());
            if (vial.isEmpty()) {
                return new Misfit("vial", key.get(), "no vial of this key was opened");
            }
            if (vial.get().lot() != lot.id() || !vial.get().place().equals(place)) {
                return new Misfit("vial", key.get(), "the vial is of another lot, or was opened elsewhere");
            }
            source = new Whereabouts.OpenVial(place, vial.get().id());
        }
        return switch (named.act()) {
            case OPEN ->
                named.doses() == lot.dosesPerVial()
                        ? found(named, lot, shelf(named.from()), source, how)
                        : new Misfit(
                                "doses",
                                Long.toString(named.doses()),
                                "a vial is opened whole, and one of this lot holds " + lot.dosesPerVial());
            case GIVE -> found(named, lot, source, new Whereabouts.Given(place), how);
            case RECALL -> found(named, lot, source, wasted(named.from(), WasteReason.RECALLED), how);
            default ->
                found(named, lot, source, wasted(named.from(), named.reason().orElseThrow()), how);
        };
    }

    private static Answer found(NamedMovement named, Lot lot, Whereabouts from, Whereabouts to, Circumstances how) {
        return new Found(made(named, lot, from, to, how));
    }

    private static NewMovement made(NamedMovement named, Lot lot, Whereabouts from, Whereabouts to, Circumstances how) {
        return new NewMovement(named.act(), lot.id(), from, to, named.doses(), how);
    }

    private static Whereabouts shelf(Optional<String> place) {
        return new Whereabouts.Stock(place.orElseThrow());
    }

    private static Whereabouts wasted(Optional<String> place, WasteReason reason) {
        return new Whereabouts.Wasted(place.orElseThrow(), reason);
    }
}
