package org.qalqan.server.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.target.Indicator;

/**
 * Doses that were given by the end of a day and not by the report before it.
 *
 * @param product of which; empty where it was not told
 */
record Demand(LocalDate day, Dose dose, long doses, Optional<String> product, String source, LocalDate knownOn) {

    /** Which dose of a person it was. */
    enum Dose {
        FIRST,
        SECOND,
        BOOSTER
    }

    /** What the nation's tallies and the statements of doses given demand, by day and dose. */
    static List<Demand> of(List<Tally> tallies, List<Delivery> statements) {
        Map<Indicator, NavigableMap<LocalDate, Tally>> series = series(tallies);
        List<Demand> demands = new ArrayList<>();
        demands.addAll(rises(series.getOrDefault(Indicator.PEOPLE_VACCINATED, new TreeMap<>()), Dose.FIRST));
        demands.addAll(rises(series.getOrDefault(Indicator.PEOPLE_FULLY_VACCINATED, new TreeMap<>()), Dose.SECOND));
        demands.addAll(boosters(series));
        demands.addAll(told(statements, Component.FIRST, Dose.FIRST));
        demands.addAll(told(statements, Component.SECOND, Dose.SECOND));
        return demands.stream()
                .sorted(Comparator.comparing(Demand::day).thenComparing(Demand::dose))
                .toList();
    }

    /** Of several reports of a day the one that became known last. */
    private static Map<Indicator, NavigableMap<LocalDate, Tally>> series(List<Tally> tallies) {
        Map<Indicator, NavigableMap<LocalDate, Tally>> series = new EnumMap<>(Indicator.class);
        for (Tally tally : tallies) {
            series.computeIfAbsent(tally.indicator(), _ -> new TreeMap<>())
                    .merge(tally.date(), tally, (one, other) -> other.knownOn().isBefore(one.knownOn()) ? one : other);
        }
        return series;
    }

    private static List<Demand> rises(NavigableMap<LocalDate, Tally> counts, Dose dose) {
        List<Demand> rises = new ArrayList<>();
        long before = 0;
        for (Tally tally : counts.values()) {
            if (tally.count() > before) {
                rises.add(new Demand(
                        tally.date(), dose, tally.count() - before, Optional.empty(), tally.source(), tally.knownOn()));
                before = tally.count();
            }
        }
        return rises;
    }

    /** Doses that are neither a first nor a second one, where a day has all three counts. */
    private static List<Demand> boosters(Map<Indicator, NavigableMap<LocalDate, Tally>> series) {
        List<Demand> rises = new ArrayList<>();
        long before = 0;
        for (Tally doses : series.getOrDefault(Indicator.DOSES, new TreeMap<>()).values()) {
            Optional<Long> first = count(series, Indicator.PEOPLE_VACCINATED, doses.date());
            Optional<Long> second = count(series, Indicator.PEOPLE_FULLY_VACCINATED, doses.date());
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            long boosters = doses.count() - first.get() - second.get();
            if (boosters > before) {
                rises.add(new Demand(
                        doses.date(),
                        Dose.BOOSTER,
                        boosters - before,
                        Optional.empty(),
                        doses.source(),
                        doses.knownOn()));
                before = boosters;
            }
        }
        return rises;
    }

    private static Optional<Long> count(
            Map<Indicator, NavigableMap<LocalDate, Tally>> series, Indicator indicator, LocalDate day) {
        return Optional.ofNullable(
                        series.getOrDefault(indicator, new TreeMap<>()).get(day))
                .map(Tally::count);
    }

    private static List<Demand> told(List<Delivery> statements, Component component, Dose dose) {
        Map<String, Long> before = new TreeMap<>();
        List<Demand> rises = new ArrayList<>();
        statements.stream()
                .filter(statement -> statement.event() == Delivery.Event.GIVEN
                        && statement.product().isPresent()
                        && statement.component().equals(Optional.of(component)))
                .sorted(Comparator.comparing(Delivery::latestDate))
                .forEach(statement -> {
                    String product = statement.product().orElseThrow();
                    long more = statement.doses().orElse(0L) - before.getOrDefault(product, 0L);
                    if (more > 0) {
                        rises.add(new Demand(
                                statement.latestDate(),
                                dose,
                                more,
                                Optional.of(product),
                                statement.source(),
                                statement.knownOn()));
                        before.merge(product, more, Long::sum);
                    }
                });
        return rises;
    }
}
