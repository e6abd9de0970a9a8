package org.qalqan.server.web.lots;

import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Products;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Component;

/** Makes the words in which lots are told to a visitor. */
@Component
class LotTelling {

    private final Products products;
    private final Places places;

    LotTelling(Products products, Places places) {
        this.products = products;
        this.places = places;
    }

    LotWords to(Visit visit) {
        return LotWords.of(
                visit.words(), products.all(), places.all(), visit.campaign().timeZone());
    }
}
