package org.qalqan.server.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.Delivery.Counting;
import org.qalqan.server.supply.Delivery.Event;
import org.qalqan.server.supply.Delivery.Status;
import org.qalqan.server.supply.Product;

/**
 * Reads consignments out of statements. What came with an event is a consignment; of a total delivered, what was not there by the total
 * before it. Orders, production, substance and counts of shelves are no consignments, nor is what went to one region.
 *
 * @param statements in the file's order
 * @param from the first day of the campaign
 */
record Consignments(List<Delivery> statements, LocalDate from) {

    Consignments {
        statements = List.copyOf(statements);
    }

    /** All consignments, those that have to be there first first. */
    List<Consignment> of(List<Product> products) {
        return products.stream()
                .flatMap(product -> of(product).stream())
                .sorted(Comparator.comparing(Consignment::latest)
                        .thenComparing(Consignment::product)
                        .thenComparing(Consignment::component))
                .toList();
    }

    private List<Consignment> of(Product product) {
        List<Consignment> consignments = new ArrayList<>();
        Optional<Delivery> lastTotal = Optional.empty();
        LocalDate possible = from;
        long level = 0;
        for (Delivery statement : came(product)) {
            boolean total = statement.counting() == Counting.TOTAL;
            LocalDate earliest = total ? possible : earliest(statement, possible);
            if (total && !lastTotal.map(other -> isOneCount(other, statement)).orElse(false)) {
                // The next can have come from the day after this total was counted.
                possible = lastTotal.map(Consignments::dayAfter).orElse(from);
                earliest = possible;
                lastTotal = Optional.of(statement);
            } else if (!total && lastTotal.isPresent()) {
                earliest = earliest(statement, dayAfter(lastTotal.get()));
            }
            Consignment consignment = new Consignment(
                    statement,
                    product.id(),
                    Consignment.componentOf(statement, product.hasTwoComponents())
                            .orElseThrow(),
                    earliest,
                    statement.latestDate(),
                    total);
            long before = level;
            level = total ? consignment.stated() : level + consignment.stated();
            boolean isAlone = !product.hasTwoComponents();
            consignments.add(isAlone ? asAnnounced(consignment, level - before) : consignment);
        }
        return consignments;
    }

    private static LocalDate earliest(Delivery statement, LocalDate possible) {
        LocalDate said = statement.precision().earliest(statement.date()).orElse(possible);
        boolean isLater = possible.isAfter(said) && !possible.isAfter(statement.latestDate());
        return isLater ? possible : said;
    }

    private static LocalDate dayAfter(Delivery total) {
        return total.precision().earliest(total.date()).orElse(total.date()).plusDays(1);
    }

    /** What came, of the whole nation, by the day it speaks of. */
    private List<Delivery> came(Product product) {
        return statements.stream()
                .filter(statement -> statement.status() == Status.ACTUAL
                        && isComing(statement)
                        && statement.product().equals(Optional.of(product.id()))
                        && statement.place().isEmpty()
                        && statement.doses().isPresent())
                .sorted(Comparator.comparing(Delivery::latestDate))
                .toList();
    }

    private static boolean isComing(Delivery statement) {
        return switch (statement.event()) {
            case ARRIVAL, SHIPMENT, DELIVERED -> true;
            case STOCK, CONTRACT, PRODUCTION, SUBSTANCE, GIVEN -> false;
        };
    }

    private static boolean isOneCount(Delivery one, Delivery other) {
        return one.date().equals(other.date()) && one.source().equals(other.source());
    }

    /** A consignment that is just what had been announced came within the time that was announced. */
    private Consignment asAnnounced(Consignment consignment, long doses) {
        return statements.stream()
                .filter(plan -> plan.status() == Status.PLAN
                        && plan.event() == Event.ARRIVAL
                        && plan.product().equals(Optional.of(consignment.product()))
                        && plan.doses().equals(Optional.of(doses))
                        && !plan.latestDate().isBefore(consignment.earliest())
                        && plan.latestDate().isBefore(consignment.latest()))
                .findFirst()
                .map(plan -> consignment.by(plan.latestDate()))
                .orElse(consignment);
    }
}
