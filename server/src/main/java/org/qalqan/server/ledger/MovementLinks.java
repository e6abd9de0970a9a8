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
            if (row.act() == Act.REVERSE) {
                linked.add(new StagedMovement(row, Optional.empty(), Optional.empty(), false));
                continue;
            }
            Links links = links(row, shipmentOf, vialOf);
            Optional<Misfit> misfit = links.misfit(row.lot(), row.moment())
                    .or(() -> row.act() == Act.OPEN && !opened.add(row.vialKey().orElseThrow())
                            ? Optional.of(new Misfit(
                                    "vial",
                                    row.vialKey().orElseThrow(),
                                    "the vial is opened in an earlier row already"))
                            : Optional.empty());
            misfit.ifPresentOrElse(wrong -> faults.add(fault(row, wrong)), () -> linked.add(staged(row, links)));
        }
        return linked;
    }

    private static Links links(MovementRow row, Map<String, Shipment> shipmentOf, Map<String, Vial> vialOf) {
        return new Links(
                row.act(),
                row.from(),
                row.to(),
                row.reason(),
                row.shipment(),
                row.shipment().flatMap(key -> Optional.ofNullable(shipmentOf.get(key))),
                row.vialKey(),
                row.vialKey().flatMap(key -> Optional.ofNullable(vialOf.get(key))));
    }

    private static Fault fault(MovementRow row, Misfit misfit) {
        return new Fault(row.row(), Optional.of(misfit.field()), Optional.of(misfit.value()), misfit.rule());
    }

    private static StagedMovement staged(MovementRow row, Links links) {
        return new StagedMovement(
                row,
                Optional.of(links.way()),
                row.act() == Act.ENTER ? links.shipment().map(Shipment::id) : Optional.empty(),
                links.vial()
                        .filter(opened -> row.moment().isAfter(opened.discardAt()))
                        .isPresent());
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
}
