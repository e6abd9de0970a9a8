package org.qalqan.server.ledger;

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
    sealed interface Answer permits Found, Misfit {}

    /** Everything that it names is there and fits. */
    record Found(NewMovement movement) implements Answer {}

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
        Links links = links(named, lot.get(), how);
        return links.misfit(lot.get(), how.at())
                .or(() -> partOfAVial(named, lot.get()))
                .<Answer>map(misfit -> misfit)
                .orElseGet(() -> new Found(movement(named, lot.get(), links, how)));
    }

    private Links links(NamedMovement named, Lot lot, Circumstances how) {
        return new Links(
                named.act(),
                named.from(),
                named.to(),
                named.reason(),
                named.shipment(),
                named.shipment().flatMap(key -> shipment(key, named, how)),
                named.vialKey(),
                named.vialKey().flatMap(key -> vial(key, named, lot, how)));
    }

    private Optional<Shipment> shipment(String key, NamedMovement named, Circumstances how) {
        Optional<Shipment> there = shipments.find(key);
        return there.isEmpty() && named.act() == Act.DISPATCH
                ? Optional.of(shipments.make(
                        key, named.from().orElseThrow(), named.to().orElseThrow(), how))
                : there;
    }

    private Optional<Vial> vial(String key, NamedMovement named, Lot lot, Circumstances how) {
        return named.act() == Act.OPEN
                ? Optional.of(vials.make(
                        key, lot.id(), named.from().orElseThrow(), how.at(), openVials.discardAt(lot, how.at())))
                : vials.find(key);
    }

    private static Optional<Misfit> partOfAVial(NamedMovement named, Lot lot) {
        return named.act() == Act.OPEN && named.doses() != lot.dosesPerVial()
                ? Optional.of(new Misfit(
                        "doses",
                        Long.toString(named.doses()),
                        "a vial is opened whole, and one of this lot holds " + lot.dosesPerVial()))
                : Optional.empty();
    }

    private static NewMovement movement(NamedMovement named, Lot lot, Links links, Circumstances how) {
        Way way = links.way();
        NewMovement movement = new NewMovement(named.act(), lot.id(), way.from(), way.to(), named.doses(), how);
        return named.act() == Act.ENTER
                ? links.shipment().map(Shipment::id).map(movement::with).orElse(movement)
                : movement;
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
}
