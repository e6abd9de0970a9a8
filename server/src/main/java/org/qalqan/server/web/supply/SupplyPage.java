package org.qalqan.server.web.supply;

import java.util.List;
import java.util.Optional;
import org.qalqan.planning.DoseNeed;
import org.qalqan.server.answers.PublishedStock;
import org.qalqan.server.answers.WhatMustChange;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * Supply as known on a day.
 *
 * @param change what the target takes; empty before the first reports
 * @param stockChart data of the chart of stock; empty before the first statement about stock
 * @param deliveryChart data of the chart of deliveries; empty before the first statement
 * @param products what the target takes of each product
 * @param cards the vaccines as authorised
 * @param publishedStock counts that were published, beside the ledger
 * @param statements how many statements were known
 */
public record SupplyPage(
        Frame frame,
        Optional<WhatMustChange> change,
        Optional<Json> stockChart,
        Optional<Json> deliveryChart,
        List<ProductRow> products,
        List<ProductCard> cards,
        List<PublishedStock> publishedStock,
        int statements,
        Bibliography sources) {

    /**
     * One stock item in the table of needs.
     *
     * @param name of the product, in the reader's language
     * @param firstOfProduct whether the cells that count the whole product stand in this row
     * @param rows how many rows the product has
     */
    public record ProductRow(String name, WhatMustChange.ProductNeed need, boolean firstOfProduct, int rows) {

        /** Doses needed and neither announced nor known to be on their way. */
        public long gap() {
            return Math.max(0, need.needed() - need.announced());
        }
    }

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public Optional<ComponentStock> stock(int component) {
        return change.stream()
                .flatMap(known -> known.stock().stream())
                .filter(item -> item.component() == component)
                .findFirst();
    }

    public DoseNeed need(int component) {
        WhatMustChange known = change.orElseThrow();
        return component == 1 ? known.firstDoses() : known.secondDoses();
    }

    /** The first component is the scarce one: it lasts less than half as long as the second. */
    public boolean firstIsScarce() {
        Optional<Long> first = days(1);
        Optional<Long> second = days(2);
        return first.isPresent() && second.isPresent() && first.get() * 2 <= second.get();
    }

    public Optional<Long> days(int component) {
        return stock(component)
                .flatMap(item -> item.runway().days().isPresent()
                        ? Optional.of(item.runway().days().getAsLong())
                        : Optional.empty());
    }
}
