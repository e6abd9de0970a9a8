package org.qalqan.server.web.stores;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.ledger.Vials;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Opens vials, gives from them, and discards what is left. */
@Controller
class VialForms {

    private static final String ADDRESS = "/{language:[a-z]{2}}/stores/{place}/vials";

    private final Pages pages;
    private final Desk.Opening desks;
    private final ShelfReading shelf;
    private final Shelves shelves;
    private final Vials vials;
    private final Movements movements;
    private final Lots lots;
    private final LotScan scans;
    private final StoreWork work;

    VialForms(
            Pages pages,
            Desk.Opening desks,
            ShelfReading shelf,
            Shelves shelves,
            Vials vials,
            Movements movements,
            Lots lots,
            LotScan scans,
            StoreWork work) {
        this.pages = pages;
        this.desks = desks;
        this.shelf = shelf;
        this.shelves = shelves;
        this.vials = vials;
        this.movements = movements;
        this.lots = lots;
        this.scans = scans;
        this.work = work;
    }

    /** After a vial was opened the cursor stands in its doses, else where the next one is scanned. */
    @GetMapping(ADDRESS)
    View open(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String recorded) {
        Desk desk = desks.at(place, Work.VIALS, visit, token);
        String focus = movements
                .find(recorded)
                .map(Movement::to)
                .filter(Whereabouts.OpenVial.class::isInstance)
                .map(Whereabouts.OpenVial.class::cast)
                .map(inside -> "vial-" + inside.vial())
                .orElse("scan");
        return show(desk, Back.shown(desk.fresh(), focus), Optional.empty());
    }

    @PostMapping(ADDRESS)
    View openOne(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Desk desk = desks.at(place, Work.VIALS, visit, token);
        Sent sent = new Sent(form);
        Optional<Lot> lot = lots.find(Orders.id(sent.value("open")));
        if (lot.isEmpty()) {
            return show(desk, look(desk, sent), Optional.empty());
        }
        Optional<Order> order = order(desk, sent, lot);
        if (order.isEmpty()) {
            return faulty(desk, sent, Optional.empty(), response);
        }
        return told(desk, sent, order.get(), Optional.empty(), work.open(desk, order.get()), response);
    }

    @PostMapping(ADDRESS + "/{vial:\\d{1,18}}/{act:give|discard}")
    View use(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @PathVariable long vial,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Desk desk = desks.at(place, Work.VIALS, visit, token);
        Vial opened = vials.find(vial)
                .filter(known -> known.place().equals(place))
                .orElseThrow(() -> PageFault.badChoice(Long.toString(vial)));
        Sent sent = new Sent(form);
        Optional<Order> order = order(desk, sent, lots.find(opened.lot()));
        if (order.isEmpty()) {
            return faulty(desk, sent, Optional.of(vial), response);
        }
        // What was recorded under this key already is not done again, whatever is left by now.
        if (work.isRecorded(order.get().key())) {
            return desk.ledOn(order.get(), Work.VIALS.page());
        }
        long doses = order.get().lines().getFirst().doses();
        if (act.equals("give") ? doses == 0 : opened.left() == 0) {
            return faulty(desk, sent, Optional.of(vial), response);
        }
        Posting posting = act.equals("give")
                ? work.give(desk, opened, doses, order.get())
                : work.discard(desk, opened, order.get());
        return told(desk, sent, order.get(), Optional.of(vial), posting, response);
    }

    private View told(
            Desk desk, Sent sent, Order order, Optional<Long> about, Posting posting, HttpServletResponse response) {
        return switch (posting) {
            case Posted _ -> desk.ledOn(order, Work.VIALS.page());
            case Refused(Refusal refusal) -> {
                response.setStatus(422);
                String why = desk.refusals().say(refusal, order.at());
                yield show(desk, Back.refused(sent, refusal, why, false), about);
            }
        };
    }

    private View faulty(Desk desk, Sent sent, Optional<Long> about, HttpServletResponse response) {
        response.setStatus(422);
        boolean isTime = desk.moments().read(sent.value("at")).isEmpty();
        Problem problem = isTime
                ? Problem.of("at", "moment")
                : Problem.of(about.map(vial -> "vial-" + vial).orElse("scan"), sent.hasKey() ? "vial-doses" : "key");
        return show(desk, Back.faulty(sent, List.of(problem)), about);
    }

    /** What the form says about one lot; empty where its moment, its doses or its key can't be read. */
    private static Optional<Order> order(Desk desk, Sent sent, Optional<Lot> lot) {
        Optional<Instant> at = desk.moments().read(sent.value("at"));
        if (at.isEmpty() || lot.isEmpty() || !sent.hasKey()) {
            return Optional.empty();
        }
        return switch (Amount.read(sent.value("doses"), lot.get().dosesPerVial())) {
            case Amount.NotANumber _ -> Optional.empty();
            case Amount.None _ -> Optional.of(order(sent, at.get(), lot.get(), 0));
            case Amount.Doses(long doses) -> Optional.of(order(sent, at.get(), lot.get(), doses));
        };
    }

    private static Order order(Sent sent, Instant at, Lot lot, long doses) {
        return new Order(
                sent.value("key"),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(new Order.Line(lot, doses, 0)));
    }

    private Back look(Desk desk, Sent sent) {
        List<ShelfRow> rows = shelf.of(desk.code(), desk.moments());
        if (sent.isGiven("pick")) {
            return lots.find(Orders.id(sent.value("pick")))
                    .map(lot -> opening(desk, sent, lot, rows))
                    .orElse(Back.shown(sent, "scan"));
        }
        if (!sent.isGiven("scan")) {
            return rows.stream()
                    .filter(ShelfRow::isFirst)
                    .findFirst()
                    .map(row -> Back.shown(sent, "open-" + row.lot().id()))
                    .orElse(Back.shown(sent, "scan"));
        }
        LotScan.Result result = scans.read(sent.value("scan"), desk.moments().today());
        if (!(result instanceof LotScan.Result.Found found)) {
            return Back.asked(sent, ScanQuestion.of(result, desk.words()));
        }
        return opening(desk, sent, found.lot(), rows);
    }

    private static Back opening(Desk desk, Sent sent, Lot lot, List<ShelfRow> rows) {
        return rows.stream().anyMatch(row -> row.lot().id() == lot.id() && row.isUsable())
                ? Back.shown(sent.with("scan", ""), "open-" + lot.id())
                : Back.asked(sent, ScanQuestion.notHere(lot, desk.words()));
    }

    private View show(Desk desk, Back back, Optional<Long> about) {
        List<Vial> there = shelves.openAt(desk.code(), desk.moments().endOfDay());
        Map<Long, Lot> theirs = lots
                .find(there.stream().map(Vial::lot).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Lot::id, Function.identity()));
        List<VialsPage.Open> open = there.stream()
                .map(vial -> new VialsPage.Open(
                        vial,
                        Objects.requireNonNull(theirs.get(vial.lot())),
                        UUID.randomUUID().toString()))
                .toList();
        String title = desk.words().text("stores.title.vials", desk.naming().place(desk.place()));
        return pages.show(
                "stores/vials",
                new VialsPage(
                        pages.plain(
                                desk.visit(),
                                Section.SUPPLY,
                                title,
                                "stores/" + desk.code() + "/vials",
                                WorkForms.asOf(desk.visit())),
                        desk.token(),
                        desk.place(),
                        desk.naming(),
                        desk.moments(),
                        back,
                        about,
                        open,
                        shelf.of(desk.code(), desk.moments())));
    }
}
