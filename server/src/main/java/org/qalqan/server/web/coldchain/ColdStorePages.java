package org.qalqan.server.web.coldchain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.coldchain.Celsius;
import org.qalqan.server.coldchain.ExcursionReport;
import org.qalqan.server.coldchain.ExcursionReports;
import org.qalqan.server.coldchain.ExcursionRule;
import org.qalqan.server.coldchain.ExcursionRules;
import org.qalqan.server.coldchain.Readings;
import org.qalqan.server.coldchain.Sensor;
import org.qalqan.server.coldchain.Sensors;
import org.qalqan.server.coldchain.Storage;
import org.qalqan.server.coldchain.StoreCondition;
import org.qalqan.server.coldchain.StoreConditions;
import org.qalqan.server.coldchain.TemperatureSeries;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.coldchain.ColdStorePage.Chart;
import org.qalqan.server.web.coldchain.ColdStorePage.DayLine;
import org.qalqan.server.web.coldchain.ColdStorePage.May;
import org.qalqan.server.web.coldchain.ColdStorePage.Sent;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Gathers what the page of a store shows. */
@Component
class ColdStorePages {

    private static final Set<Integer> PERIODS = Set.of(1, 7, 30);
    private static final int USUAL_PERIOD = 7;

    private final Sensors sensors;
    private final Readings readings;
    private final StoreConditions conditions;
    private final ExcursionReports reports;
    private final ExcursionRules rules;
    private final Stocks stocks;
    private final Places places;
    private final Permissions permissions;
    private final LiftHold lifting;
    private final Pages pages;
    private final Clock clock;

    ColdStorePages(
            Sensors sensors,
            Readings readings,
            StoreConditions conditions,
            ExcursionReports reports,
            ExcursionRules rules,
            Stocks stocks,
            Places places,
            Permissions permissions,
            LiftHold lifting,
            Pages pages,
            Clock clock) {
        this.sensors = sensors;
        this.readings = readings;
        this.conditions = conditions;
        this.reports = reports;
        this.rules = rules;
        this.stocks = stocks;
        this.places = places;
        this.permissions = permissions;
        this.lifting = lifting;
        this.pages = pages;
        this.clock = clock;
    }

    List<Sensor> sensorsOf(String place) {
        return sensors.at(place);
    }

    ColdStorePage page(Visit visit, CsrfToken token, Place place, int asked, Sent sent) {
        int days = PERIODS.contains(asked) ? asked : USUAL_PERIOD;
        Instant until = ColdChainController.endOfDay(visit, clock);
        Instant from = until.minus(Duration.ofDays(days));
        ColdWords say = new ColdWords(visit.words(), visit.campaign().timeZone());
        String name = place.name().in(visit.language());
        Frame frame = pages.dated(
                visit,
                Section.SUPPLY,
                visit.words().text("coldchain.store.title", name),
                "cold-chain/" + place.code(),
                days == USUAL_PERIOD ? Map.of() : Map.of("days", Integer.toString(days)));
        Map<Sensor, TemperatureSeries> series = new LinkedHashMap<>();
        sensors.at(place.code()).forEach(sensor -> series.put(sensor, readings.series(sensor.id(), from, until)));
        List<ExcursionReport> found = reports.at(place.code(), until);
        Set<String> products = stocks.at(place.code(), until).stream()
                .map(balance -> balance.lot().product())
                .collect(Collectors.toCollection(TreeSet::new));
        return new ColdStorePage(
                frame,
                token,
                say,
                place.code(),
                name,
                days,
                condition(place.code(), until),
                charts(say, from, until, series, found, products),
                measured(series, say.zone()),
                gaps(series, say),
                found,
                unwatched(products, series.keySet()),
                names(visit, found),
                new May(permissions.may(Role.STORE_KEEPER, places.line(place.code())), lifting.may(place.code())),
                sent.given().containsKey("at") ? sent : sent.with("at", proposed(visit)));
    }

    /** Now when the page is about today, else noon of its day. */
    private String proposed(Visit visit) {
        LocalDateTime now = LocalDateTime.ofInstant(
                        clock.instant(), visit.campaign().timeZone())
                .truncatedTo(ChronoUnit.MINUTES);
        LocalDate day = visit.asOf();
        return (day.equals(now.toLocalDate()) ? now : day.atTime(12, 0)).toString();
    }

    private List<StoreCondition.SensorCondition> condition(String place, Instant until) {
        return conditions.at(until).stream()
                .filter(store -> store.place().equals(place))
                .flatMap(store -> store.sensors().stream())
                .toList();
    }

    /** One for what sensors lie in, because the limits differ. */
    private List<Chart> charts(
            ColdWords say,
            Instant from,
            Instant until,
            Map<Sensor, TemperatureSeries> series,
            List<ExcursionReport> found,
            Set<String> products) {
        List<ExcursionRule> about = rules.all().stream()
                .filter(rule -> products.isEmpty() || products.contains(rule.product()))
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (Storage storage : Storage.values()) {
            Map<Sensor, TemperatureSeries> inIt = new LinkedHashMap<>(series);
            inIt.entrySet()
                    .removeIf(one ->
                            one.getKey().storage() != storage || one.getValue().isEmpty());
            if (!inIt.isEmpty()) {
                List<ExcursionReport> there = found.stream()
                        .filter(report -> report.sensor().storage() == storage)
                        .toList();
                charts.add(new Chart(
                        storage, new Json(new TemperatureChart.Maker(say, from, until).of(inIt, about, there))));
            }
        }
        return charts;
    }

    private static List<DayLine> measured(Map<Sensor, TemperatureSeries> series, ZoneId zone) {
        List<DayLine> lines = new ArrayList<>();
        series.forEach((sensor, measured) -> {
            Map<LocalDate, List<Celsius>> byDay = measured.points().stream()
                    .collect(Collectors.groupingBy(
                            point -> LocalDate.ofInstant(point.at(), zone),
                            TreeMap::new,
                            Collectors.mapping(TemperatureSeries.Point::celsius, Collectors.toList())));
            byDay.forEach((day, all) -> lines.add(new DayLine(
                    day,
                    sensor.name(),
                    all.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    all.stream().max(Comparator.naturalOrder()).orElseThrow(),
                    all.size())));
        });
        lines.sort(Comparator.comparing(DayLine::day).reversed().thenComparing(DayLine::sensor));
        return lines;
    }

    private static List<String> gaps(Map<Sensor, TemperatureSeries> series, ColdWords say) {
        List<String> gaps = new ArrayList<>();
        series.forEach((sensor, measured) -> measured.gaps()
                .forEach(gap -> gaps.add(say.words()
                        .text(
                                "coldchain.gap",
                                sensor.name(),
                                say.shortMoment(gap.from()),
                                say.shortMoment(gap.until())))));
        return gaps;
    }

    private List<String> unwatched(Set<String> products, Set<Sensor> here) {
        Set<Storage> watched = here.stream().map(Sensor::storage).collect(Collectors.toSet());
        Set<String> ruled = rules.all().stream()
                .filter(rule -> watched.contains(rule.storage()))
                .map(ExcursionRule::product)
                .collect(Collectors.toSet());
        return products.stream().filter(product -> !ruled.contains(product)).toList();
    }

    /** The names of the places that doses were sent on to. */
    private Map<String, String> names(Visit visit, List<ExcursionReport> found) {
        Map<String, String> names = new HashMap<>();
        found.stream()
                .flatMap(report -> report.lots().stream())
                .flatMap(lot -> lot.sentOn().stream())
                .map(sent -> sent.place())
                .distinct()
                .flatMap(code -> places.find(code).stream())
                .forEach(place -> names.put(place.code(), place.name().in(visit.language())));
        return names;
    }
}
