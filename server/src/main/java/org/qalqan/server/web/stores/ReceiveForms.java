package org.qalqan.server.web.stores;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Shelves.UnderWay;
import org.qalqan.server.ledger.Shipment;
import org.qalqan.server.ledger.Shipments;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.stores.Orders.Read;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Receives what a store sent, or what a supplier or the plant delivers. */
@Controller
class ReceiveForms {

    private static final String ADDRESS = "/{language:[a-z]{2}}/stores/{place}/receive";
    private static final String UNANNOUNCED = "new";

    private final Pages pages;
    private final Desk.Opening desks;
    private final StoreKeepers keepers;
    private final Shipments shipments;
    private final Shelves shelves;
    private final Lots lots;
    private final LotScan scans;
    private final StoreWork work;

    ReceiveForms(
            Pages pages,
            Desk.Opening desks,
            StoreKeepers keepers,
            Shipments shipments,
            Shelves shelves,
            Lots lots,
            LotScan scans,
            StoreWork work) {
        this.pages = pages;
        this.desks = desks;
        this.keepers = keepers;
        this.shipments = shipments;
        this.shelves = shelves;
        this.lots = lots;
        this.scans = scans;
        this.work = work;
    }

    /** Whatever can be received; where that is just one shipment, its form. */
    @GetMapping(ADDRESS)
    View awaited(Visit visit, CsrfToken token, @PathVariable String place) {
        Desk desk = desks.at(place, Work.RECEIVE, visit, token);
        List<UnderWay> sent = shelves.underWay(place).stream()
                .filter(way -> way.shipment().destination().equals(place))
                .toList();
        List<Awaited> announced = announced(visit, place);
        if (sent.size() == 1 && announced.isEmpty()) {
            long only = sent.getFirst().shipment().id();
            return new RedirectView(visit.links().store(place, "receive/" + only));
        }
        return pages.show(
                "stores/awaited",
                new AwaitedPage(
                        pages.plain(
                                visit,
                                Section.SUPPLY,
                                title(desk),
                                "stores/" + place + "/receive",
                                WorkForms.asOf(visit)),
                        desk.place(),
                        desk.naming(),
                        sent,
                        announced,
                        keepers.isOfficer(place)));
    }

    private List<Awaited> announced(Visit visit, String place) {
        return shipments.announcedTo(place, visit.asOf()).stream()
                .filter(awaited -> awaited.entered().orElse(0L)
                        < awaited.shipment().announced().orElseThrow().doses())
                .toList();
    }

    @GetMapping(ADDRESS + "/{what:\\d{1,18}|new}")
    View empty(Visit visit, CsrfToken token, @PathVariable String place, @PathVariable String what) {
        Desk desk = desk(place, what, visit, token);
        Optional<Awaited> delivery = delivery(desk, what);
        Sent sent = desk.fresh();
        List<ReceiveRow> rows = rows(delivery, sent);
        if (!isSent(delivery)) {
            return show(desk, Back.shown(sent, "scan"), delivery, rows);
        }
        for (ReceiveRow row : rows) {
            sent = sent.with("doses-" + row.lot().id(), Long.toString(row.awaited()));
        }
        return show(desk, Back.shown(sent, "record"), delivery, rows);
    }

    @PostMapping(ADDRESS + "/{what:\\d{1,18}|new}")
    View sent(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @PathVariable String what,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Desk desk = desk(place, what, visit, token);
        Optional<Awaited> delivery = delivery(desk, what);
        Sent sent = new Sent(form);
        if (!sent.isRecord()) {
            return shown(desk, look(desk, sent, delivery), delivery);
        }
        return switch (Orders.read(Work.RECEIVE, sent, desk.moments(), Set.of(), lots::find)) {
            case Read.Good(Order order) -> record(desk, sent, order, delivery, response);
            case Read.Faulty(List<Problem> problems) -> {
                response.setStatus(422);
                yield shown(desk, Back.faulty(sent, problems), delivery);
            }
        };
    }

    private View record(Desk desk, Sent sent, Order order, Optional<Awaited> delivery, HttpServletResponse response) {
        Optional<Shipment> shipment = delivery.map(Awaited::shipment);
        refuseOtherProducts(order, shipment.flatMap(Shipment::announced));
        List<ReceiveRow> rows = rows(delivery, sent);
        boolean asks = mustAsk(sent, order, delivery, rows);
        if (asks && !work.isRecorded(order.key())) {
            return show(desk, Back.different(sent, order.digest()), delivery, rows);
        }
        boolean isAll = sent.value("rest").equals("lost");
        Posting posting = isSent(delivery)
                ? work.receive(desk, shipment.orElseThrow(), order, isAll)
                : work.enter(desk, shipment, order);
        return switch (posting) {
            case Posted _ -> desk.ledOn(order, "");
            case Refused(Refusal refusal) -> {
                response.setStatus(422);
                String why = desk.refusals().say(refusal, order.at());
                yield show(desk, Back.refused(sent, refusal, why, false), delivery, rows);
            }
        };
    }

    /** No page offers a lot of another product than was announced. */
    private static void refuseOtherProducts(Order order, Optional<Shipment.Announced> announced) {
        for (Order.Line line : order.lines()) {
            if (announced.isPresent()
                    && !line.lot().product().equals(announced.get().product())) {
                throw PageFault.badChoice(line.lot().number());
            }
        }
    }

    /** What differs from what was sent or announced is looked at before it is recorded; what is missing needs a decision. */
    private static boolean mustAsk(Sent sent, Order order, Optional<Awaited> delivery, List<ReceiveRow> rows) {
        boolean seen = sent.value("seen").equals(order.digest());
        if (!isSent(delivery)) {
            boolean differs = delivery.isPresent() && order.total() != stillAwaited(delivery.get());
            return differs && !seen;
        }
        boolean missing = rows.stream().anyMatch(row -> came(order, row) < row.awaited());
        boolean more = rows.stream().anyMatch(row -> came(order, row) > row.awaited());
        boolean undecided = missing && !Set.of("lost", "later").contains(sent.value("rest"));
        return undecided || (missing || more) && !seen;
    }

    private static long came(Order order, ReceiveRow row) {
        return order.lines().stream()
                .filter(line -> line.lot().id() == row.lot().id())
                .mapToLong(line -> line.doses() + line.spoilt())
                .sum();
    }

    private static long stillAwaited(Awaited delivery) {
        long announced = delivery.shipment().announced().orElseThrow().doses();
        return Math.max(0, announced - delivery.entered().orElse(0L));
    }

    private Back look(Desk desk, Sent sent, Optional<Awaited> delivery) {
        if (sent.isGiven("pick")) {
            return lots.find(Orders.id(sent.value("pick")))
                    .map(lot -> found(desk, sent, lot, delivery))
                    .orElse(Back.shown(sent, "scan"));
        }
        if (!sent.isGiven("scan")) {
            return Back.shown(sent, sent.lots().isEmpty() ? "scan" : "record");
        }
        LotScan.Result result = scans.read(sent.value("scan"), desk.moments().today());
        return result instanceof LotScan.Result.Found found
                ? found(desk, sent, found.lot(), delivery)
                : Back.asked(sent, ScanQuestion.of(result, desk.words()));
    }

    private Back found(Desk desk, Sent sent, Lot lot, Optional<Awaited> delivery) {
        String field = "doses-" + lot.id();
        boolean isThere =
                rows(delivery, sent).stream().anyMatch(row -> row.lot().id() == lot.id());
        if (isSent(delivery) && !isThere) {
            String text = desk.words().text("stores.scan.not-sent", lot.number());
            return Back.asked(sent, new ScanQuestion(text, List.of(), ""));
        }
        String product = delivery.flatMap(awaited -> awaited.shipment().announced())
                .map(Shipment.Announced::product)
                .orElse(lot.product());
        if (!product.equals(lot.product())) {
            String text = desk.words()
                    .text(
                            "stores.scan.other-product",
                            lot.number(),
                            desk.naming().product(lot),
                            desk.naming().product(product));
            return Back.asked(sent, new ScanQuestion(text, List.of(), ""));
        }
        String doses = sent.isGiven(field) ? sent.value(field) : usual(lot, sent, delivery);
        return Back.shown(sent.with("scan", "").with(field, doses), field);
    }

    private String usual(Lot lot, Sent sent, Optional<Awaited> delivery) {
        if (delivery.isEmpty()) {
            return "0";
        }
        if (isSent(delivery)) {
            return rows(delivery, sent).stream()
                    .filter(row -> row.lot().id() == lot.id())
                    .map(row -> Long.toString(row.awaited()))
                    .findFirst()
                    .orElse("0");
        }
        long typed = sent.lots().stream()
                .mapToLong(id -> Amount.read(sent.doses(id), 1) instanceof Amount.Doses(long doses) ? doses : 0)
                .sum();
        return Long.toString(Math.max(0, stillAwaited(delivery.get()) - typed));
    }

    /** What nobody announced is entered by a quality officer alone. */
    private Desk desk(String place, String what, Visit visit, CsrfToken token) {
        return what.equals(UNANNOUNCED)
                ? desks.ofOfficer(place, Work.RECEIVE.act(), visit, token)
                : desks.at(place, Work.RECEIVE, visit, token);
    }

    /** The delivery that an address names; empty for one that nobody announced. */
    private Optional<Awaited> delivery(Desk desk, String what) {
        if (what.equals(UNANNOUNCED)) {
            return Optional.empty();
        }
        Shipment shipment = shipments
                .find(Long.parseLong(what))
                .filter(known -> known.destination().equals(desk.code()))
                .filter(known -> known.origin().isPresent() || known.announced().isPresent())
                .orElseThrow(() -> PageFault.badChoice(what));
        if (shipment.origin().isPresent()) {
            return Optional.of(new Awaited(shipment, Optional.empty()));
        }
        return shipments.announcedTo(desk.code(), desk.visit().asOf()).stream()
                .filter(awaited -> awaited.shipment().id() == shipment.id())
                .findFirst()
                .or(() -> Optional.of(new Awaited(shipment, Optional.empty())));
    }

    private static boolean isSent(Optional<Awaited> delivery) {
        return delivery.flatMap(awaited -> awaited.shipment().origin()).isPresent();
    }

    /** The lots of a shipment that are on the way; of a delivery the lots that it is likely to be, and those that were typed. */
    private List<ReceiveRow> rows(Optional<Awaited> delivery, Sent sent) {
        List<ReceiveRow> rows = new ArrayList<>();
        if (isSent(delivery)) {
            shipments.lines(delivery.orElseThrow().shipment().id()).stream()
                    .filter(line -> line.onTheWay() > 0)
                    .forEach(line -> rows.add(new ReceiveRow(line.lot(), line.onTheWay())));
            return rows;
        }
        delivery.flatMap(awaited -> awaited.shipment().announced())
                .ifPresent(announced ->
                        shelves.notEntered(announced.product()).forEach(lot -> rows.add(new ReceiveRow(lot, 0))));
        List<Long> typed = sent.lots().stream()
                .filter(id -> rows.stream().noneMatch(row -> row.lot().id() == id))
                .toList();
        lots.find(typed).forEach(lot -> rows.add(new ReceiveRow(lot, 0)));
        rows.sort(Comparator.comparing(row -> row.lot().number()));
        return rows;
    }

    private View shown(Desk desk, Back back, Optional<Awaited> delivery) {
        return show(desk, back, delivery, rows(delivery, back.sent()));
    }

    private View show(Desk desk, Back back, Optional<Awaited> delivery, List<ReceiveRow> rows) {
        String what =
                delivery.map(awaited -> Long.toString(awaited.shipment().id())).orElse(UNANNOUNCED);
        String path = "stores/" + desk.code() + "/receive/" + what;
        return pages.show(
                "stores/receive",
                new ReceivePage(
                        pages.plain(desk.visit(), Section.SUPPLY, title(desk), path, WorkForms.asOf(desk.visit())),
                        desk.token(),
                        desk.place(),
                        desk.naming(),
                        desk.moments(),
                        back,
                        delivery,
                        rows,
                        keepers.isOfficer(desk.code())));
    }

    private static String title(Desk desk) {
        return desk.words().text("stores.title.receive", desk.naming().place(desk.place()));
    }
}
