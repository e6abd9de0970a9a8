package org.qalqan.server.web.lots;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.ledger.LotStanding;
import org.qalqan.server.ledger.LotStandings;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.ledger.Traces;
import org.qalqan.server.supply.Products;
import org.qalqan.server.web.Choice;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the list of lots, and each lot. */
@Controller
class LotsController {

    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_PAGES = 1_000_000;

    private final LotSearch search;
    private final LotStandings standings;
    private final Traces traces;
    private final Products products;
    private final LotTelling telling;
    private final Pages pages;

    LotsController(
            LotSearch search,
            LotStandings standings,
            Traces traces,
            Products products,
            LotTelling telling,
            Pages pages) {
        this.search = search;
        this.standings = standings;
        this.traces = traces;
        this.products = products;
        this.telling = telling;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/lots")
    View lots(
            Visit visit,
            @RequestParam Optional<String> product,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> number,
            @RequestParam Optional<String> sort,
            @RequestParam Optional<String> page) {
        LotFilter asked = new LotFilter(
                Choice.of(product, Optional.empty(), this::product),
                Choice.of(state, Optional.empty(), code -> LotFilter.state(code).map(Optional::of)),
                number.map(String::strip)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NUMBER)))
                        .orElse(""),
                Choice.of(sort, LotFilter.Sort.EXPIRY, LotFilter.Sort::of),
                Choice.of(page, 1, LotsController::page));
        LotFilter filter = search.understood(asked, visit.asOf());
        LotWords told = telling.to(visit);
        LotSearch.Found found = search.find(filter, visit.asOf(), told.endOf(visit.asOf()));
        Frame frame = pages.dated(
                visit, Section.SUPPLY, visit.words().text("lots.title", visit.asOf()), "lots", filter.fields());
        return pages.show(
                "lots/list",
                new LotsPage(frame, told, filter, found.lots(), found.total(), found.pages(), found.alike()));
    }

    @GetMapping("/{language:[a-z]{2}}/lots/{id:\\d{1,18}}")
    View lot(Visit visit, @PathVariable long id) {
        LotWords told = telling.to(visit);
        Instant moment = told.endOf(visit.asOf());
        LotStanding standing = standings.find(id, moment).orElseThrow(() -> PageFault.noSuchLot(Long.toString(id)));
        Trace trace = traces.of(id, moment).orElseThrow();
        Frame frame = pages.dated(visit, Section.SUPPLY, told.name(standing.lot()), "lots/" + id, Map.of());
        return pages.show(
                "lots/lot",
                new LotPage(
                        frame,
                        told,
                        standing,
                        LotStep.of(standing.life(), trace, told),
                        trace,
                        WeekChart.of(traces.weeks(id, moment, told.zone()))));
    }

    private Optional<Optional<String>> product(String id) {
        return products.ids().contains(id) ? Optional.of(Optional.of(id)) : Optional.empty();
    }

    private static Optional<Integer> page(String text) {
        return text.matches("[1-9]\\d{0,6}")
                ? Optional.of(Integer.valueOf(text)).filter(page -> page <= MOST_PAGES)
                : Optional.empty();
    }
}
