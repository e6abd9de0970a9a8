package org.qalqan.server.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.Fault;
import org.qalqan.server.ledger.StagedMovement.Way;
import org.springframework.stereotype.Component;

/** Finds the shipments and vials that the rows of a file name, and makes those that they make. Lives within one transaction. */
@Component
class MovementLinks {

    private final Shipments shipments;
    private final Vials vials;
    private final OpenVials openVials;

    MovementLinks(Shipments shipments, Vials vials, OpenVials openVials) {
        this.shipments = shipments;
        this.vials = vials;
        this.openVials = openVials;
    }

    /** The movements of the rows that are sound, in their order; what is wrong with the others is noted. */
    List<StagedMovement> link(List<MovementRow> rows, List<Fault> faults) {
        Map<String, Shipment> shipmentOf = shipments(rows);
        Map<String, Vial> vialOf = vials(rows);
        Set<String> opened = new HashSet<>();
        List<StagedMovement> linked = new ArrayList<>(rows.size());
        for (MovementRow row : rows) {
            Linking linking = new Linking(
                    row,
                    row.shipment().flatMap(key -> Optional.ofNullable(shipmentOf.get(key))),
                    row.vialKey().flatMap(key -> Optional.ofNullable(vialOf.get(key))));
            Optional<Fault> fault = linking.fault();
            if (fault.isEmpty()
                    && row.act() == Act.OPEN
                    && !opened.add(row.vialKey().orElseThrow())) {
                fault = linking.fault(
                        "vial", row.vialKey().orElseThrow(), "the vial is opened in an earlier row already");
            }
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                linked.add(linking.movement());
            }
        }
        return linked;
    }

    private Map<String, Shipment> shipments(List<MovementRow> rows) {
        Map<String, MovementRow> dispatched = new HashMap<>();
        Map<String, Shipment> found = new HashMap<>();
        for (MovementRow row : rows) {
            row.shipment().ifPresent(key -> {
                if (row.act() == Act.DISPATCH) {
                    dispatched.putIfAbsent(key, row);
                }
                found.computeIfAbsent(key, name -> shipments.find(name).orElse(null));
            });
        }
        dispatched.forEach((key, row) -> found.computeIfAbsent(
                key,
                name -> shipments.make(
                        name, row.from().orElseThrow(), row.to().orElseThrow(), circumstances(name, row))));
        return found;
    }

    private Map<String, Vial> vials(List<MovementRow> rows) {
        Map<String, Vial> found = new HashMap<>();
        Map<Long, Duration> keepsOpen = new HashMap<>();
        rows.stream().filter(row -> row.act() == Act.OPEN).forEach(row -> {
            Duration keeps = keepsOpen.computeIfAbsent(
                    row.lot().id(),
                    _ -> Duration.between(Instant.EPOCH, openVials.discardAt(row.lot(), Instant.EPOCH)));
            found.computeIfAbsent(
                    row.vialKey().orElseThrow(),
                    key -> vials.make(
                            key,
                            row.lot().id(),
                            row.from().orElseThrow(),
                            row.moment(),
                            row.moment().plus(keeps)));
        });
        rows.stream()
                .flatMap(row -> row.vialKey().stream())
                .forEach(key ->
                        found.computeIfAbsent(key, name -> vials.find(name).orElse(null)));
        return found;
    }

    private static Circumstances circumstances(String key, MovementRow row) {
        return new Circumstances(key, row.moment(), row.knownOn(), LedgerFiles.ACCOUNT, row.source(), Optional.empty());
    }

    /** One row beside what it names. */
    private record Linking(MovementRow row, Optional<Shipment> shipment, Optional<Vial> vial) {

        Optional<Fault> fault() {
            if (row.shipment().isPresent() && shipment.isEmpty()) {
                return fault(
                        "shipment",
                        row.shipment().get(),
                        "no shipment of this key was dispatched, and no delivery announced");
            }
            if (row.vial().isPresent() && vial.isEmpty()) {
                return fault("vial", row.vial().get(), "no vial of this key was opened");
            }
            return shipment.flatMap(this::shipmentFault).or(() -> vial.flatMap(this::vialFault));
        }

        private Optional<Fault> shipmentFault(Shipment found) {
            if (row.act() == Act.ENTER) {
                return found.announced().isEmpty()
                        ? fault(
                                "shipment",
                                found.key(),
                                "doses enter with an announced delivery, but this was dispatched from "
                                        + found.origin().orElse("elsewhere"))
                        : Optional.empty();
            }
            if (found.origin().isEmpty()) {
                return fault("shipment", found.key(), "this is an announced delivery. Maybe the act is enter");
            }
            if (row.from().isPresent() && !row.from().equals(found.origin())) {
                return fault(
                        "from",
                        row.from().get(),
                        "the shipment was dispatched from " + found.origin().get());
            }
            return row.to()
                    .filter(to -> !to.equals(found.destination()))
                    .flatMap(to -> fault("to", to, "the shipment was dispatched to " + found.destination()));
        }

        private Optional<Fault> vialFault(Vial found) {
            if (found.lot() != row.lot().id()) {
                return fault("vial", row.vialKey().orElseThrow(), "the vial is of another lot");
            }
            if (!found.place().equals(row.from().orElseThrow())) {
                return fault("from", row.from().get(), "the vial was opened at " + found.place());
            }
            return row.act() == Act.OPEN && !found.openedAt().equals(row.moment())
                    ? fault("vial", row.vialKey().orElseThrow(), "the vial was opened at " + found.openedAt())
                    : Optional.empty();
        }

        private Optional<Fault> fault(String field, String value, String rule) {
            return Optional.of(new Fault(row.row(), Optional.of(field), Optional.of(value), rule));
        }

        StagedMovement movement() {
            if (row.act() == Act.REVERSE) {
                return new StagedMovement(row, Optional.empty(), Optional.empty(), false);
            }
            return new StagedMovement(
                    row,
                    Optional.of(way()),
                    row.act() == Act.ENTER ? shipment.map(Shipment::id) : Optional.empty(),
                    vial.filter(opened -> row.moment().isAfter(opened.discardAt()))
                            .isPresent());
        }

        private Way way() {
            return switch (row.act()) {
                case ENTER -> new Way(new Whereabouts.Made(), shelf(row.to()));
                case DISPATCH -> new Way(shelf(row.from()), transit());
                case RECEIVE -> new Way(transit(), new Whereabouts.Stock(destination()));
                case DISCREPANCY ->
                    row.reason().isPresent()
                            ? new Way(
                                    transit(),
                                    new Whereabouts.Wasted(
                                            destination(), row.reason().get()))
                            : new Way(shelf(row.from()), transit());
                case ISSUE -> new Way(shelf(row.from()), shelf(row.to()));
                case OPEN -> new Way(shelf(row.from()), inside(vial.orElseThrow()));
                case GIVE -> new Way(source(), new Whereabouts.Given(row.from().orElseThrow()));
                case WASTE -> new Way(source(), wasted(row.from(), WasteReason.OTHER));
                case COUNT ->
                    row.from().isPresent()
                            ? new Way(shelf(row.from()), wasted(row.from(), WasteReason.COUNT))
                            : new Way(wasted(row.to(), WasteReason.COUNT), shelf(row.to()));
                case RECALL -> new Way(source(), wasted(row.from(), WasteReason.RECALLED));
                case REVERSE -> throw new IllegalStateException("A reversal goes the way of what it reverses");
            };
        }

        private Whereabouts source() {
            return vial.map(Linking::inside).orElseGet(() -> shelf(row.from()));
        }

        private Whereabouts wasted(Optional<String> place, WasteReason otherwise) {
            return new Whereabouts.Wasted(place.orElseThrow(), row.reason().orElse(otherwise));
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
}
