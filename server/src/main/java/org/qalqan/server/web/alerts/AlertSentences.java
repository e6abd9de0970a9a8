package org.qalqan.server.web.alerts;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.alerts.Alert;
import org.qalqan.server.alerts.Finding;
import org.qalqan.server.alerts.Item;
import org.qalqan.server.language.Wording;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.place.Place;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.Link;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/** Says each alert in a sentence, with links to the place and the lot. */
final class AlertSentences {

    private final Words words;
    private final Links links;
    private final Areas areas;
    private final List<Product> products;
    private final ZoneId zone;

    AlertSentences(Words words, Links links, Areas areas, List<Product> products, ZoneId zone) {
        this.words = words;
        this.links = links;
        this.areas = areas;
        this.products = products;
        this.zone = zone;
    }

    Content of(Alert alert) {
        Link place = place(alert.place());
        return switch (alert.what()) {
            case Finding.Barred barred ->
                say(barred, place, barred.barred(), name(Item.of(barred.of())), lot(barred.of()), last(barred));
            case Finding.OverdueVial vial ->
                say(
                        vial,
                        place,
                        vial.left(),
                        name(Item.of(vial.of())),
                        lot(vial.of()),
                        LocalDate.ofInstant(vial.discardAt(), zone));
            case Finding.StockOut out -> say(out, place, name(out.of()), pace(out.perDay()));
            case Finding.ShortRunway brief ->
                say(brief, place, name(brief.of()), brief.days(), brief.usable(), pace(brief.perDay()));
            case Finding.WillExpire expiry ->
                say(
                        expiry,
                        place,
                        expiry.left(),
                        expiry.onShelf(),
                        name(Item.of(expiry.of())),
                        lot(expiry.of()),
                        expiry.lastDay(),
                        pace(expiry.perDay()));
            case Finding.OverdueDelivery delivery ->
                say(
                        delivery,
                        place,
                        delivery.announced() - delivery.came(),
                        delivery.announced(),
                        delivery.component().isPresent()
                                ? name(new Item(
                                        delivery.product(), delivery.component().get()))
                                : product(delivery.product()),
                        delivery.latest());
            case Finding.OverdueShipment shipment ->
                say(
                        shipment,
                        place,
                        shipment.onTheWay(),
                        shipment.origin().map(this::place).orElse(place),
                        shipment.sent());
        };
    }

    /** Since when it holds, and since when that is known where that is another day. */
    String days(Alert alert) {
        return alert.since().equals(alert.knownOn())
                ? words.text("alerts.since-known", alert.since())
                : words.text("alerts.since-and-known", alert.since(), alert.knownOn());
    }

    /** The name of a product, and of its component where it has two. */
    String name(Item item) {
        boolean hasTwo = products.stream()
                .anyMatch(product -> product.id().equals(item.product()) && product.hasTwoComponents());
        return hasTwo && item.component() != Component.ANY
                ? words.text(
                        "alerts.item",
                        product(item.product()),
                        words.text("component." + item.component().code()))
                : product(item.product());
    }

    private String product(String id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .map(product -> product.name().in(words.language()))
                .orElse(id);
    }

    /** Doses a day: whole ones, and tenths where they are few. */
    String pace(double perDay) {
        return words.formats().decimal(perDay, perDay < 10 ? 1 : 0);
    }

    private Content say(Finding what, Object... values) {
        return words.rich("alerts.say." + what.kind().code(), values);
    }

    private Link place(String code) {
        String name = areas.place(code).map(Place::name).map(this::written).orElse(code);
        return Link.number(name, links.store(code));
    }

    private String written(Wording name) {
        return name.in(words.language());
    }

    private Link lot(Lot lot) {
        return Link.number(lot.number(), links.lot(lot.id()));
    }

    /** The reason, or of an expired lot its last day. */
    private Object last(Finding.Barred barred) {
        Optional<LocalDate> expiry = barred.of().expiry();
        return barred.reason().<Object>map(reason -> reason).or(() -> expiry).orElse("");
    }
}
