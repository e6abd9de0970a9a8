package org.qalqan.server.web.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.Sources;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.Products;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Choice;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the records that numbers rest on. */
@Controller
class RecordsController {

    private final Places places;
    private final Tallies tallies;
    private final Deliveries deliveries;
    private final Products products;
    private final Denominators denominators;
    private final Sources sources;
    private final Pages pages;
    private final Clock clock;

    RecordsController(
            Places places,
            Tallies tallies,
            Deliveries deliveries,
            Products products,
            Denominators denominators,
            Sources sources,
            Pages pages,
            Clock clock) {
        this.places = places;
        this.tallies = tallies;
        this.deliveries = deliveries;
        this.products = products;
        this.denominators = denominators;
        this.sources = sources;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{language:[a-z]{2}}/records/tallies")
    View tallies(Visit visit, @RequestParam Optional<String> place, @RequestParam Optional<String> indicator) {
        Place of = place(place, visit);
        Indicator counted = Choice.of(indicator, Indicator.PEOPLE_VACCINATED, Indicator::of);
        Frame frame = pages.dated(
                visit,
                Section.DATA,
                visit.words()
                        .text("records.tallies.title", of.name(), visit.words().text("indicator." + counted.code())),
                "records/tallies",
                Map.of("place", of.code(), "indicator", counted.code()));
        return pages.show(
                "tallies",
                new TalliesPage(
                        frame,
                        of,
                        counted,
                        tallies.history(of.code(), counted, visit.asOf()).reversed(),
                        Bibliography.of(sources.all())));
    }

    @GetMapping("/{language:[a-z]{2}}/records/deliveries")
    View deliveries(Visit visit, @RequestParam Optional<String> product) {
        Optional<String> of = product.filter(id -> !id.isBlank());
        of.ifPresent(id -> {
            if (!products.ids().contains(id)) {
                throw PageFault.badChoice(id);
            }
        });
        List<Delivery> known = deliveries.knownOn(visit.asOf()).stream()
                .filter(delivery -> of.isEmpty() || delivery.product().equals(of))
                .toList()
                .reversed();
        Map<String, String> kept = of.map(id -> Map.of("product", id)).orElse(Map.of());
        Frame frame = pages.dated(
                visit, Section.DATA, visit.words().text("records.deliveries.title"), "records/deliveries", kept);
        return pages.show("deliveries", new DeliveriesPage(frame, of, known, Bibliography.of(sources.all())));
    }

    @GetMapping("/{language:[a-z]{2}}/records/denominators")
    View denominators(Visit visit, @RequestParam Optional<String> place) {
        Place of = place(place, visit);
        Frame frame = pages.plain(
                visit,
                Section.DATA,
                visit.words().text("records.denominators.title", of.name()),
                "records/denominators",
                Map.of("place", of.code()));
        return pages.show(
                "denominators",
                new DenominatorsPage(
                        frame,
                        of,
                        denominators.knownOn(of.code(), LocalDate.now(clock)),
                        Bibliography.of(sources.all())));
    }

    private Place place(Optional<String> code, Visit visit) {
        String wanted =
                code.filter(text -> !text.isBlank()).orElse(visit.campaign().nation());
        return places.find(wanted).orElseThrow(() -> PageFault.noSuchPlace(wanted));
    }
}
