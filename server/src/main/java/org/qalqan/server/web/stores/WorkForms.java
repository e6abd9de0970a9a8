package org.qalqan.server.web.stores;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.ledger.Stocks.Balance;
import org.qalqan.server.web.Frame.Section;
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

/**
 * The forms over a shelf. Enter looks at what was scanned and puts the cursor into the doses of that lot; the button records all lines.
 * Scripts do the first without asking the server where they can, and nothing else.
 */
@Controller
class WorkForms {

    private static final String ADDRESS = "/{language:[a-z]{2}}/stores/{place}/{page:issue|send|count|discard|give}";

    private final Pages pages;
    private final Desk.Opening desks;
    private final ShelfReading shelf;
    private final Shelves shelves;
    private final Stocks stocks;
    private final Lots lots;
    private final LotScan scans;
    private final Destinations.Finding destinations;
    private final StoreWork work;

    WorkForms(
            Pages pages,
            Desk.Opening desks,
            ShelfReading shelf,
            Shelves shelves,
            Stocks stocks,
            Lots lots,
            LotScan scans,
            Destinations.Finding destinations,
            StoreWork work) {
        this.pages = pages;
        this.desks = desks;
        this.shelf = shelf;
        this.shelves = shelves;
        this.stocks = stocks;
        this.lots = lots;
        this.scans = scans;
        this.destinations = destinations;
        this.work = work;
    }

    @GetMapping(ADDRESS)
    View empty(Visit visit, CsrfToken token, @PathVariable String place, @PathVariable String page) {
        Work wanted = Work.of(page).orElseThrow();
        Desk desk = desks.at(place, wanted, visit, token);
        Destinations to = destinations.of(desk.place(), wanted);
        Sent sent = to.first().map(code -> desk.fresh().with("to", code)).orElseGet(desk::fresh);
        return show(desk, wanted, Back.shown(sent, "scan"), to, Map.of());
    }

    @PostMapping(ADDRESS)
    View sent(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @PathVariable String page,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Work wanted = Work.of(page).orElseThrow();
        Desk desk = desks.at(place, wanted, visit, token);
        Destinations to = destinations.of(desk.place(), wanted);
        Sent sent = new Sent(form);
        if (!sent.isRecord()) {
            return show(desk, wanted, look(desk, wanted, sent), to, Map.of());
        }
        return switch (Orders.read(wanted, sent, desk.moments(), to.codes(), lots::find)) {
            case Read.Good(Order order) -> record(desk, wanted, sent, order, to, response);
            case Read.Faulty(List<Problem> problems) -> {
                response.setStatus(422);
                yield show(desk, wanted, Back.faulty(sent, problems), to, Map.of());
            }
        };
    }

    private View record(Desk desk, Work wanted, Sent sent, Order order, Destinations to, HttpServletResponse response) {
        if (wanted == Work.COUNT) {
            return count(desk, sent, order, response);
        }
        Posting posting = work.post(desk, wanted, order);
        return switch (posting) {
            case Posted _ -> desk.ledOn(order, "");
            case Refused(Refusal refusal) -> {
                response.setStatus(422);
                String why = desk.refusals().say(refusal, order.at());
                yield show(desk, wanted, Back.refused(sent, refusal, why, wanted == Work.GIVE), to, Map.of());
            }
        };
    }

    private View count(Desk desk, Sent sent, Order order, HttpServletResponse response) {
        boolean isNew = !shelves.isCounted(order.key());
        Map<Long, Long> expected = stocks.at(desk.code(), order.at()).stream()
                .collect(Collectors.toMap(balance -> balance.lot().id(), Balance::doses));
        boolean differs = order.lines().stream()
                .anyMatch(
                        line -> line.doses() != expected.getOrDefault(line.lot().id(), 0L));
        if (isNew && differs && !sent.value("seen").equals(order.digest())) {
            return show(desk, Work.COUNT, Back.different(sent, order.digest()), Destinations.NONE, expected);
        }
        Optional<Refusal> refusal = work.count(desk, order, isNew);
        if (refusal.isEmpty()) {
            return desk.ledOn(order, "");
        }
        response.setStatus(422);
        String why = desk.refusals().say(refusal.get(), order.at());
        return show(desk, Work.COUNT, Back.refused(sent, refusal.get(), why, false), Destinations.NONE, Map.of());
    }

    private Back look(Desk desk, Work wanted, Sent sent) {
        List<ShelfRow> rows = shelf.of(desk.code(), desk.moments());
        if (sent.isGiven("pick")) {
            return lots.find(Orders.id(sent.value("pick")))
                    .map(lot -> found(desk, wanted, sent, lot, rows))
                    .orElse(Back.shown(sent, "scan"));
        }
        if (!sent.isGiven("scan")) {
            return nothingScanned(wanted, sent, rows);
        }
        LotScan.Result result = scans.read(sent.value("scan"), desk.moments().today());
        return result instanceof LotScan.Result.Found found
                ? found(desk, wanted, sent, found.lot(), rows)
                : Back.asked(sent, ScanQuestion.of(result, desk.words()));
    }

    /** Enter alone takes the lot that is to go first; where lines are there already, it leads to the button. */
    private static Back nothingScanned(Work wanted, Sent sent, List<ShelfRow> rows) {
        if (!sent.lots().isEmpty()) {
            return Back.shown(sent, "record");
        }
        return rows.stream()
                .filter(row -> wanted == Work.COUNT || wanted == Work.DISCARD || row.isUsable())
                .findFirst()
                .map(row -> filled(wanted, sent, row))
                .orElse(Back.shown(sent, "scan"));
    }

    private static Back found(Desk desk, Work wanted, Sent sent, Lot lot, List<ShelfRow> rows) {
        Optional<ShelfRow> row =
                rows.stream().filter(there -> there.lot().id() == lot.id()).findFirst();
        if (row.isPresent()) {
            return filled(wanted, sent, row.get());
        }
        String field = "doses-" + lot.id();
        return wanted == Work.COUNT
                ? Back.shown(sent.with("scan", "").with(field, "0"), field)
                : Back.asked(sent, ScanQuestion.notHere(lot, desk.words()));
    }

    private static Back filled(Work wanted, Sent sent, ShelfRow row) {
        String field = "doses-" + row.lot().id();
        String doses = sent.isGiven(field) ? sent.value(field) : usual(wanted, row);
        return Back.shown(sent.with("scan", "").with(field, doses), field);
    }

    /** What a scanned lot begins with: all that is there; of what was given today nobody can know. */
    static String usual(Work work, ShelfRow row) {
        return work == Work.GIVE ? "" : Long.toString(row.doses());
    }

    private View show(Desk desk, Work wanted, Back back, Destinations to, Map<Long, Long> expected) {
        String path = "stores/" + desk.code() + "/" + wanted.page();
        String title =
                desk.words().text("stores.title." + wanted.page(), desk.naming().place(desk.place()));
        return pages.show(
                "stores/work",
                new WorkPage(
                        pages.plain(desk.visit(), Section.SUPPLY, title, path, asOf(desk.visit())),
                        desk.token(),
                        desk.place(),
                        desk.naming(),
                        desk.moments(),
                        back,
                        wanted,
                        shelf.of(
                                desk.code(),
                                desk.moments(),
                                new ArrayList<>(back.sent().lots())),
                        to,
                        expected));
    }

    static Map<String, String> asOf(Visit visit) {
        return Map.of("as-of", visit.asOf().toString());
    }
}
