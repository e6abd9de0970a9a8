package org.qalqan.server.web.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.supply.SupplyStatements.Stated;

/**
 * How the stock of a component went, as far as it is known: what a statement says on its day, and from there what was given since, until
 * nothing is left of it or the next statement comes. Deliveries between two statements are not known by day, so a course ends at zero
 * where more was given than had been counted.
 */
record StockCourse(List<Point> points) {

    /** Doses on hand on a day. {@code stated} where a statement says so, and not reckoned from one. */
    record Point(LocalDate date, long doses, boolean stated) {}

    private record Known(LocalDate date, long doses) {}

    static StockCourse of(SupplyStatements statements, Component component, List<Tally> given, LocalDate asOf) {
        NavigableMap<LocalDate, Long> givenBy = new TreeMap<>();
        given.forEach(tally -> givenBy.put(tally.date(), tally.count()));
        List<Known> known = Stream.concat(
                        statements.stockCounts(component).stream()
                                .map(stated -> new Known(stated.date(), stated.doses())),
                        statements.deliveredTotals(component).stream()
                                .flatMap(stated -> lessGiven(stated, givenBy).stream()))
                .filter(stated -> !stated.date().isAfter(asOf))
                .sorted(Comparator.comparing(Known::date))
                .toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            LocalDate until = i + 1 < known.size() ? known.get(i + 1).date() : asOf.plusDays(1);
            points.addAll(from(known.get(i), givenBy, until));
        }
        return new StockCourse(List.copyOf(points));
    }

    /** What a total delivered leaves after what had been given by its day. */
    private static Optional<Known> lessGiven(Stated stated, NavigableMap<LocalDate, Long> givenBy) {
        return Optional.ofNullable(givenBy.floorEntry(stated.date()))
                .map(then -> new Known(stated.date(), Math.max(0, stated.doses() - then.getValue())));
    }

    private static List<Point> from(Known stated, NavigableMap<LocalDate, Long> givenBy, LocalDate until) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(stated.date(), stated.doses(), true));
        long then = Optional.ofNullable(givenBy.floorEntry(stated.date()))
                .map(Map.Entry::getValue)
                .orElse(0L);
        for (var day : givenBy.subMap(stated.date(), false, until, false).entrySet()) {
            long left = stated.doses() - Math.max(0, day.getValue() - then);
            points.add(new Point(day.getKey(), Math.max(0, left), false));
            if (left <= 0) {
                break;
            }
        }
        return points;
    }
}
