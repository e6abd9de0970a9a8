package org.qalqan.server.web.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Trace.Span;
import org.qalqan.server.place.Place;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.Words;

/**
 * Lots in a reader's words.
 *
 * @param products by id
 * @param places by code
 * @param zone the campaign's
 */
public record LotWords(Words words, Map<String, Product> products, Map<String, Place> places, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static LotWords of(Words words, List<Product> products, List<Place> places, ZoneId zone) {
        return new LotWords(
                words,
                products.stream().collect(Collectors.toMap(Product::id, Function.identity())),
                places.stream().collect(Collectors.toMap(Place::code, Function.identity())),
                zone);
    }

    /** The product of a lot. */
    public String product(Lot lot) {
        return product(lot.product());
    }

    public String product(String id) {
        Product product = products.get(id);
        return product == null ? id : product.name().in(words.language());
    }

    /** Which component of the product it is; empty where all doses come from the same vial. */
    public Optional<String> component(Lot lot) {
        return lot.component() == Component.ANY
                ? Optional.empty()
                : Optional.of(words.text("component." + lot.component().code()));
    }

    /** A lot in one line: its product, component and number. */
    public String name(Lot lot) {
        return product(lot) + component(lot).map(which -> ", " + which).orElse("") + ", " + lot.number();
    }

    public String place(String code) {
        Place place = places.get(code);
        return place == null ? code : place.name().in(words.language());
    }

    public String state(LotState state) {
        return words.text("lots.state." + state.code());
    }

    public String number(long doses) {
        return words.formats().number(doses);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public String day(Instant moment) {
        return words.formats().date(dayOf(moment));
    }

    /** A day with the hour, as the campaign's clocks show it. */
    public String moment(Instant moment) {
        return day(moment) + ", " + LocalDateTime.ofInstant(moment, zone).format(TIME);
    }

    /** One day, or the first and the last. */
    public String days(Span span) {
        String first = day(span.first());
        String last = day(span.last());
        if (first.equals(last)) {
            return last;
        }
        boolean oneYear = dayOf(span.first()).getYear() == dayOf(span.last()).getYear();
        return (oneYear ? words.formats().dayAndMonth(dayOf(span.first())) : first) + " – " + last;
    }

    /** The last moment of a day that a page can speak of. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
}
