package org.qalqan.server.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.gs1.LotNumber;
import org.qalqan.server.supply.Component;

/** The lots that a file may name, with their lives, all in memory: a file has many rows of few lots. */
final class KnownLots {

    private record Name(String product, Component component, String number) {}

    private final Map<Name, LotLife> byName = new HashMap<>();
    private final Map<String, List<Lot>> byLook;

    KnownLots(Collection<LotLife> lives) {
        lives.forEach(life -> byName.put(
                new Name(
                        life.lot().product(), life.lot().component(), life.lot().number()),
                life));
        byLook = lives.stream().map(LotLife::lot).collect(Collectors.groupingBy(lot -> LotNumber.look(lot.number())));
    }

    Optional<LotLife> find(String product, Component component, String number) {
        return Optional.ofNullable(byName.get(new Name(product, component, number)));
    }

    /** Why there is no such lot, with what may have been meant. */
    String unknown(String product, Component component, String number) {
        String rule = "no lot %s of %s, component %s, is registered".formatted(number, product, component.code());
        return byLook.getOrDefault(LotNumber.look(number), List.of()).stream()
                .map(lot -> lot.product().equals(product) && lot.component() == component
                        ? lot.number()
                        : "%s of %s, component %s"
                                .formatted(
                                        lot.number(),
                                        lot.product(),
                                        lot.component().code()))
                .sorted()
                .reduce((one, other) -> one + " or " + other)
                .map(meant -> rule + ". Maybe it is " + meant)
                .orElse(rule);
    }
}
