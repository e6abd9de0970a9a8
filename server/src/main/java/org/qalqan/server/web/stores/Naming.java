package org.qalqan.server.web.stores;

import java.util.HashMap;
import java.util.Map;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.Products;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;

/** What lots, products and places are called in the reader's language. Each is looked up once for a page. */
public final class Naming {

    private final Words words;
    private final Lots lots;
    private final Places places;
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, String> placeNames = new HashMap<>();
    private final Map<Long, String> numbers = new HashMap<>();

    private Naming(Words words, Lots lots, Places places) {
        this.words = words;
        this.lots = lots;
        this.places = places;
    }

    /** Makes the names of a page. */
    @org.springframework.stereotype.Component
    static class Source {

        private final Lots lots;
        private final Places places;
        private final Products products;

        Source(Lots lots, Places places, Products products) {
            this.lots = lots;
            this.places = places;
            this.products = products;
        }

        Naming in(Visit visit) {
            Naming naming = new Naming(visit.words(), lots, places);
            for (Product product : products.all()) {
                naming.products.put(product.id(), product.name().in(visit.language()));
            }
            return naming;
        }
    }

    public String product(String id) {
        return products.getOrDefault(id, id);
    }

    /** The product, with the component where first and second dose differ. */
    public String product(String id, Component component) {
        return switch (component) {
            case ANY, BOTH -> product(id);
            case FIRST, SECOND -> words.text("stores.component", product(id), component.code());
        };
    }

    public String product(Lot lot) {
        return product(lot.product(), lot.component());
    }

    public String place(String code) {
        return placeNames.computeIfAbsent(
                code, unknown -> places.find(unknown).map(this::place).orElse(unknown));
    }

    public String place(Place place) {
        return place.name().in(words.language());
    }

    /** The number of a lot as it is printed. */
    public String lot(long id) {
        return numbers.computeIfAbsent(
                id, unknown -> lots.find(unknown).map(Lot::number).orElse("#" + unknown));
    }
}
