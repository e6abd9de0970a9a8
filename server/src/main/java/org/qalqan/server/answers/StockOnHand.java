package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.planning.Runway;
import org.qalqan.server.answers.WhatMustChange.Basis;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.supply.SupplyStatements.Stated;
import org.qalqan.server.target.Indicator;

/**
 * Doses on hand by component, from the latest statement known: a count at vaccination rooms, or a total delivered less what had been given
 * by then; less what was given since.
 */
@org.springframework.stereotype.Component
class StockOnHand {

    private final Tallies tallies;
    private final ReportedSeries reports;

    StockOnHand(Tallies tallies, ReportedSeries reports) {
        this.tallies = tallies;
        this.reports = reports;
    }

    /** First and second component, each where it can be known. */
    List<ComponentStock> of(String nation, SupplyStatements statements, LocalDate asOf) {
        return Stream.of(
                        stock(1, Component.FIRST, Indicator.PEOPLE_VACCINATED, nation, statements, asOf),
                        stock(2, Component.SECOND, Indicator.PEOPLE_FULLY_VACCINATED, nation, statements, asOf))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ComponentStock> stock(
            int number,
            Component component,
            Indicator given,
            String nation,
            SupplyStatements statements,
            LocalDate asOf) {
        Optional<Long> now = count(nation, given, asOf, asOf);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        double perDay = PaceWindow.of(reports.points(nation, given, asOf))
                .map(PaceWindow::perDay)
                .orElse(0.0);
        return Stream.concat(
                        statements.stockCounts(component).stream().map(stated -> new Statement(Basis.COUNTED, stated)),
                        statements.deliveredTotals(component).stream()
                                .map(stated -> new Statement(Basis.DELIVERED_LESS_GIVEN, stated)))
                .filter(statement -> !statement.stated().date().isAfter(asOf))
                .max(Comparator.comparing(statement -> statement.stated().date()))
                .flatMap(statement -> count(nation, given, statement.stated().date(), asOf)
                        .map(then -> stock(number, statement, then, now.get(), perDay)));
    }

    private record Statement(Basis basis, Stated stated) {}

    private static ComponentStock stock(int number, Statement statement, long givenThen, long givenNow, double perDay) {
        long delivered = statement.stated().doses();
        long stated = switch (statement.basis()) {
            case COUNTED -> delivered;
            case DELIVERED_LESS_GIVEN -> Math.max(0, delivered - givenThen);
        };
        long givenSince = Math.max(0, givenNow - givenThen);
        return new ComponentStock(
                number,
                statement.basis(),
                statement.stated().date(),
                stated,
                givenSince,
                new Runway(Math.max(0, stated - givenSince), perDay),
                statement.stated().statement().source());
    }

    private Optional<Long> count(String nation, Indicator given, LocalDate on, LocalDate knownOn) {
        return tallies.latest(nation, given, on, knownOn).map(Tally::count);
    }
}
