package org.qalqan.server.alerts;

import java.util.Comparator;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.supply.Component;

/** What is kept apart on a shelf: a product, and for a product of two components one of them. */
public record Item(String product, Component component) implements Comparable<Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::product).thenComparing(Item::component);

    public static Item of(Lot lot) {
        return new Item(lot.product(), lot.component());
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
