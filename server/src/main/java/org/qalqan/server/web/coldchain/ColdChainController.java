package org.qalqan.server.web.coldchain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.coldchain.ExcursionRule;
import org.qalqan.server.coldchain.ExcursionRules;
import org.qalqan.server.coldchain.Measure;
import org.qalqan.server.coldchain.StoreCondition;
import org.qalqan.server.coldchain.StoreConditions;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.Products;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.coldchain.ColdChainPage.Line;
import org.qalqan.server.web.coldchain.ColdChainPage.PlaceLink;
import org.qalqan.server.web.coldchain.ColdChainPage.Rule;
import org.qalqan.server.web.coldchain.ColdChainPage.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows how cold the stores were at the end of a day. */
@Controller
class ColdChainController {

    private final StoreConditions conditions;
    private final ExcursionRules rules;
    private final Products products;
    private final Places places;
    private final Pages pages;
    private final Clock clock;

    ColdChainController(
            StoreConditions conditions,
            ExcursionRules rules,
            Products products,
            Places places,
            Pages pages,
            Clock clock) {
        this.conditions = conditions;
        this.rules = rules;
        this.products = products;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{language:[a-z]{2}}/cold-chain")
    View coldChain(Visit visit) {
        Instant moment = endOfDay(visit, clock);
        Frame frame = pages.dated(
                visit, Section.SUPPLY, visit.words().text("coldchain.title", visit.asOf()), "cold-chain", Map.of());
        Map<String, Place> known = all(visit).stream().collect(Collectors.toMap(Place::code, place -> place));
        List<StoreCondition> stores = conditions.at(moment);
        Set<String> measured = stores.stream().map(StoreCondition::place).collect(Collectors.toSet());
        ColdWords say = new ColdWords(visit.words(), visit.campaign().timeZone());
        List<ExcursionRule> inForce = rules.all();
        return pages.show(
                "coldchain/overview",
                new ColdChainPage(
                        frame,
                        say,
                        stores.stream()
                                .map(store -> store(store, visit, moment))
                                .toList(),
                        known.values().stream()
                                .filter(place -> !measured.contains(place.code()))
                                .map(place -> new PlaceLink(
                                        place.name().in(visit.language()),
                                        visit.links().coldChain(place.code())))
                                .sorted(java.util.Comparator.comparing(PlaceLink::name))
                                .toList(),
                        inForce.stream()
                                .flatMap(rule -> lines(rule, say, visit).stream())
                                .toList(),
                        withoutRule(inForce, visit)));
    }

    /** The end of the visit's day, or now when it has not come yet. */
    static Instant endOfDay(Visit visit, Clock clock) {
        Instant end = visit.asOf()
                .plusDays(1)
                .atStartOfDay(visit.campaign().timeZone())
                .toInstant()
                .minusMillis(1);
        Instant now = clock.instant();
        return end.isAfter(now) ? now : end;
    }

    private List<Place> all(Visit visit) {
        String nation = visit.campaign().nation();
        List<Place> all = new ArrayList<>(places.storesUnder(nation));
        all.addAll(places.under(nation));
        places.find(nation).ifPresent(all::addFirst);
        return all;
    }

    private Store store(StoreCondition store, Visit visit, Instant moment) {
        String name = places.find(store.place())
                .map(place -> place.name().in(visit.language()))
                .orElse(store.place());
        return new Store(
                name,
                visit.links().coldChain(store.place()),
                store.state(),
                store.sensors().stream()
                        .map(sensor -> new Line(
                                sensor, Sparkline.of(sensor.trend(), moment.minus(StoreConditions.TREND), moment)))
                        .toList());
    }

    private static List<Rule> lines(ExcursionRule rule, ColdWords say, Visit visit) {
        List<Rule> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            rule.time(measure)
                    .ifPresent(time -> lines.add(new Rule(
                            rule.product(),
                            say.storage(rule.storage()),
                            say.rule(rule.limit(), measure, time),
                            rule.source(),
                            visit.links().source(rule.source()))));
        }
        return lines;
    }

    private List<String> withoutRule(List<ExcursionRule> inForce, Visit visit) {
        Set<String> ruled = inForce.stream().map(ExcursionRule::product).collect(Collectors.toSet());
        return products.all().stream()
                .filter(product -> !ruled.contains(product.id()))
                .map(Product::name)
                .map(name -> name.in(visit.language()))
                .toList();
    }
}
