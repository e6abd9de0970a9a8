package org.qalqan.server.web.stores;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.ledger.Holders;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Shipments;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.ledger.Stocks.Line;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.ledger.Whereabouts.Transit;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows what lies where, and the shelf and the ledger of each place. Anybody may look. */
@Controller
class StoresController {

    private static final int LINES = 50;
    private static final int MOST_PAGES = 100;

    private final Pages pages;
    private final Places places;
    private final Holders holders;
    private final Stocks stocks;
    private final Shelves shelves;
    private final Shipments shipments;
    private final Movements movements;
    private final Lots lots;
    private final ShelfReading shelf;
    private final StoreKeepers keepers;
    private final Naming.Source names;
    private final Clock clock;

    StoresController(
            Pages pages,
            Places places,
            Holders holders,
            Stocks stocks,
            Shelves shelves,
            Shipments shipments,
            Movements movements,
            Lots lots,
            ShelfReading shelf,
            StoreKeepers keepers,
            Naming.Source names,
            Clock clock) {
        this.pages = pages;
        this.places = places;
        this.holders = holders;
        this.stocks = stocks;
        this.shelves = shelves;
        this.shipments = shipments;
        this.movements = movements;
        this.lots = lots;
        this.shelf = shelf;
        this.keepers = keepers;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/{language:[a-z]{2}}/stores")
    View all(Visit visit) {
        Moments moments = Moments.of(visit, clock.instant());
        Instant end = moments.endOfDay();
        // What happened until now is what is there now: no movement has to be asked.
        Optional<Instant> past = end.isBefore(moments.now()) ? Optional.of(end) : Optional.empty();
        List<Place> all = places.all();
        StoreTree tree = StoreTree.of(
                all,
                holders.held(past, visit.asOf().plusDays(ShelfRow.SOON_DAYS)),
                holders.opened(past, moments.seenFrom()),
                holders.coming(past));
        List<String> own = keepers.own();
        List<Place> mine =
                all.stream().filter(place -> own.contains(place.code())).toList();
        String title = visit.words().text("stores.title", visit.asOf());
        return pages.show(
                "stores",
                new StoresPage(
                        pages.dated(visit, Section.SUPPLY, title, "stores", Map.of()), names.in(visit), tree, mine));
    }

    @GetMapping("/{language:[a-z]{2}}/stores/{code}")
    View one(
            Visit visit,
            @PathVariable String code,
            @RequestParam Optional<Long> lot,
            @RequestParam Optional<Integer> page,
            @RequestParam(defaultValue = "") String recorded) {
        Place place = places.find(code).orElseThrow(() -> PageFault.noSuchPlace(code));
        Moments moments = Moments.of(visit, clock.instant());
        Naming naming = names.in(visit);
        int number = Math.clamp(page.orElse(1), 1, MOST_PAGES);
        List<Line> read = stocks.lines(code, lot, moments.endOfDay(), number * LINES + 1);
        List<Line> lines =
                read.subList(Math.min(read.size(), (number - 1) * LINES), Math.min(read.size(), number * LINES));
        List<ShelfRow> rows = shelf.of(code, moments);
        List<Vial> vials = shelves.openAt(code, moments.endOfDay());
        Map<Long, Lot> known = lotsOf(rows, lines, vials, lot);
        Map<String, String> kept = new TreeMap<>();
        lot.ifPresent(id -> kept.put("lot", Long.toString(id)));
        String title = visit.words().text("stores.title.one", naming.place(place), visit.asOf());
        return pages.show(
                "stores/store",
                new StorePage(
                        pages.dated(visit, Section.SUPPLY, title, "stores/" + code, kept),
                        naming,
                        moments,
                        place,
                        above(place),
                        keepers.mayWork(code),
                        keepers.isOfficer(code),
                        keepers.current().isPresent(),
                        rows,
                        shelves.underWay(code),
                        announced(visit, code),
                        opened(vials, known, naming, moments),
                        told(lines, known, visit, naming),
                        shelves.reversedOf(
                                lines.stream().map(line -> line.movement().id()).toList()),
                        lot.map(known::get),
                        number,
                        read.size() > number * LINES,
                        recorded(recorded)));
    }

    private List<Place> above(Place place) {
        List<Place> above = new ArrayList<>();
        Optional<Place> parent = place.parent().flatMap(places::find);
        while (parent.isPresent()) {
            above.add(parent.get());
            parent = parent.get().parent().flatMap(places::find);
        }
        Collections.reverse(above);
        return above;
    }

    private List<Awaited> announced(Visit visit, String place) {
        return shipments.announcedTo(place, visit.asOf()).stream()
                .filter(awaited -> awaited.entered().orElse(0L)
                        < awaited.shipment().announced().orElseThrow().doses())
                .toList();
    }

    private Map<Long, Lot> lotsOf(List<ShelfRow> rows, List<Line> lines, List<Vial> vials, Optional<Long> filter) {
        Map<Long, Lot> known =
                rows.stream().collect(Collectors.toMap(row -> row.lot().id(), ShelfRow::lot));
        Set<Long> wanted = Stream.of(
                        lines.stream().map(line -> line.movement().lot()),
                        vials.stream().map(Vial::lot),
                        filter.stream())
                .flatMap(ids -> ids)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        lots.find(wanted).forEach(lot -> known.put(lot.id(), lot));
        return known;
    }

    private static List<StorePage.Opened> opened(
            List<Vial> vials, Map<Long, Lot> known, Naming naming, Moments moments) {
        return vials.stream()
                .map(vial -> {
                    Lot lot = Objects.requireNonNull(known.get(vial.lot()));
                    return new StorePage.Opened(
                            vial, lot.number(), naming.product(lot), vial.isOverdueAt(moments.seenFrom()));
                })
                .toList();
    }

    private List<StorePage.Told> told(List<Line> lines, Map<Long, Lot> known, Visit visit, Naming naming) {
        LineWords words = new LineWords(visit.words(), naming, shelves.shipments(shipmentsOf(lines)));
        return lines.stream()
                .map(line -> {
                    Lot lot = Objects.requireNonNull(known.get(line.movement().lot()));
                    return new StorePage.Told(line, lot.number(), naming.product(lot), words.say(line));
                })
                .toList();
    }

    private static Collection<Long> shipmentsOf(List<Line> lines) {
        return lines.stream()
                .map(Line::movement)
                .flatMap(movement -> Stream.of(movement.from(), movement.to()))
                .filter(Transit.class::isInstance)
                .map(way -> ((Transit) way).shipment())
                .collect(Collectors.toSet());
    }

    private Optional<StorePage.Recorded> recorded(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<Movement> done = movements.under(key);
        if (done.isEmpty() && !shelves.isCounted(key)) {
            return Optional.empty();
        }
        return Optional.of(new StorePage.Recorded(
                done.stream().map(Movement::id).collect(Collectors.toSet()),
                done.stream().mapToLong(Movement::doses).sum()));
    }
}
