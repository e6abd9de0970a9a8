package org.qalqan.server.web.lots;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotStanding;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;
import org.springframework.web.util.UriUtils;

/**
 * The list of lots.
 *
 * @param total how many lots there are on all pages
 * @param pages how many pages
 * @param alike how many lots are there only because their number looks like the one asked for
 */
public record LotsPage(
        Frame frame, LotWords told, LotFilter filter, List<LotStanding> lots, int total, int pages, long alike) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public List<Product> products() {
        return told.products().values().stream()
                .sorted(Comparator.comparing(Product::id))
                .toList();
    }

    /** Whether a number only looks like the one asked for. */
    public boolean isAlike(Lot lot) {
        return !LotSearch.isWrittenSo(lot, filter.number());
    }

    /** Days from the page's day until the last day of a lot; below zero after it. */
    public Optional<Long> daysLeft(Lot lot) {
        return lot.expiry().map(last -> ChronoUnit.DAYS.between(links().asOf(), last));
    }

    /** Another page of the same list. */
    public String page(int number) {
        return address(filter.onPage(number));
    }

    /** The same list in another order. */
    public String sortedBy(LotFilter.Sort sort) {
        return address(filter.sortedBy(sort));
    }

    private String address(LotFilter of) {
        LocalDate day = links().asOf();
        Map<String, String> fields = new TreeMap<>(of.fields());
        fields.put("as-of", day.toString());
        return "/" + w().language().code() + "/lots"
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
