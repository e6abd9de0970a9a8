package org.qalqan.server.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qalqan.server.alerts.Alert;
import org.qalqan.server.alerts.AlertKind;
import org.qalqan.server.alerts.Alerts;
import org.qalqan.server.alerts.KnownShelves;
import org.qalqan.server.alerts.Runway;
import org.qalqan.server.alerts.Wastage;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Products;
import org.qalqan.server.web.Choice;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.alerts.AlertsPage.Area;
import org.qalqan.server.web.alerts.AlertsPage.Group;
import org.qalqan.server.web.alerts.AlertsPage.Line;
import org.qalqan.server.web.alerts.AlertsPage.RunwayRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows what somebody should look into on a day, how much was wasted, and how long stock lasts. */
@Controller
class AlertsController {

    private final Alerts alerts;
    private final KnownShelves shelves;
    private final Wastage wastage;
    private final Places places;
    private final Products products;
    private final Pages pages;

    AlertsController(
            Alerts alerts, KnownShelves shelves, Wastage wastage, Places places, Products products, Pages pages) {
        this.alerts = alerts;
        this.shelves = shelves;
        this.wastage = wastage;
        this.places = places;
        this.products = products;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/alerts")
    View alerts(Visit visit, @RequestParam Optional<String> region) {
        Areas areas = new Areas(places.all());
        Optional<String> chosen = Choice.of(region, Optional.empty(), code -> regionOf(code, areas));
        Set<String> within = areas.within(chosen);
        AlertSentences sentences = new AlertSentences(
                visit.words(),
                visit.links(),
                areas,
                products.all(),
                visit.campaign().timeZone());
        List<Alert> all = alerts.on(visit.asOf());
        List<Alert> here =
                all.stream().filter(alert -> within.contains(alert.place())).toList();
        Frame frame = pages.dated(
                visit,
                Section.SUPPLY,
                visit.words().text("alerts.title", visit.asOf()),
                "alerts",
                chosen.map(code -> Map.of("region", code)).orElse(Map.of()));
        return pages.show(
                "alerts",
                new AlertsPage(
                        frame,
                        here.size(),
                        areas(all, chosen, areas, visit),
                        chosen,
                        groups(here, sentences),
                        wastage(visit, within, areas, chosen.isEmpty(), sentences),
                        runways(visit, within, sentences)));
    }

    private static Optional<Optional<String>> regionOf(String code, Areas areas) {
        return areas.region(code).map(Place::code).filter(code::equals).map(Optional::of);
    }

    private static List<Area> areas(List<Alert> all, Optional<String> chosen, Areas areas, Visit visit) {
        String address = visit.links().alerts();
        List<Area> choices = new ArrayList<>();
        choices.add(new Area(visit.words().text("alerts.everywhere"), address, all.size(), chosen.isEmpty()));
        Map<String, Long> counts = all.stream()
                .flatMap(alert -> areas.region(alert.place()).stream())
                .collect(Collectors.groupingBy(Place::code, TreeMap::new, Collectors.counting()));
        chosen.ifPresent(code -> counts.putIfAbsent(code, 0L));
        counts.forEach((code, count) -> choices.add(new Area(
                areas.place(code).orElseThrow().name().in(visit.language()),
                address + "&region=" + code,
                count.intValue(),
                chosen.equals(Optional.of(code)))));
        return choices;
    }

    private static List<Group> groups(List<Alert> here, AlertSentences sentences) {
        Map<AlertKind, List<Alert>> byKind =
                here.stream().collect(Collectors.groupingBy(Alert::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> new Group(
                        kind.getKey(),
                        kind.getValue().size(),
                        kind.getValue().stream()
                                .limit(AlertsPage.MOST_LINES)
                                .map(alert -> new Line(sentences.of(alert), sentences.days(alert)))
                                .toList()))
                .toList();
    }

    private WastageView wastage(
            Visit visit, Set<String> within, Areas areas, boolean byRegion, AlertSentences sentences) {
        return WastageView.of(
                wastage.at(
                        within,
                        visit.campaign().from(),
                        visit.asOf(),
                        visit.asOf(),
                        visit.campaign().timeZone()),
                visit.campaign().from(),
                areas,
                byRegion,
                sentences::name,
                visit.words());
    }

    private List<RunwayRow> runways(Visit visit, Set<String> within, AlertSentences sentences) {
        return Runway.of(shelves.on(visit.asOf(), visit.campaign().timeZone()).stream()
                        .filter(shelf -> within.contains(shelf.place()))
                        .toList())
                .stream()
                .map(runway -> new RunwayRow(sentences.name(runway.item()), runway, sentences.pace(runway.perDay())))
                .toList();
    }
}
