package org.qalqan.server.supply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qalqan.server.supply.Delivery.Counting;
import org.qalqan.server.supply.Delivery.Event;
import org.qalqan.server.supply.Delivery.Status;

/**
 * What the statements known on a day say together about supply. Statements overlap and disagree; the readings by which they are joined
 * stand with each method and in {@code docs/readings.md}.
 */
public record SupplyStatements(List<Delivery> known) {

    public SupplyStatements {
        known = List.copyOf(known);
    }

    /** A number of doses that somebody stated for a day. */
    public record Stated(LocalDate date, long doses, Delivery statement) {}

    /** Counts of doses of a component at vaccination rooms, all products together, oldest first. */
    public List<Stated> stockCounts(Component component) {
        return stated(delivery -> delivery.event() == Event.STOCK
                && delivery.status() == Status.ACTUAL
                && delivery.product().isEmpty()
                && delivery.place().isEmpty()
                && delivery.component().equals(Optional.of(component)));
    }

    /** Totals of a component delivered to the regions, all products together, oldest first. */
    public List<Stated> deliveredTotals(Component component) {
        return stated(delivery -> isDeliveredTotal(delivery)
                && delivery.product().isEmpty()
                && delivery.component().equals(Optional.of(component)));
    }

    /** Totals of a product delivered to the regions, oldest first; a component each where they are stated apart. */
    public List<Stated> deliveredTotals(String product) {
        return stated(
                delivery -> isDeliveredTotal(delivery) && delivery.product().equals(Optional.of(product)));
    }

    /**
     * Doses of a product delivered so far. The latest stated total, its components added; before any total was stated, what was
     * shipped or what arrived, whichever is more, because the same doses first arrive and then are shipped.
     */
    public Optional<Long> delivered(String product) {
        List<Stated> totals = deliveredTotals(product);
        if (!totals.isEmpty()) {
            LocalDate last = totals.getLast().date();
            return Optional.of(totals.stream()
                    .filter(total -> total.date().equals(last))
                    .mapToLong(Stated::doses)
                    .sum());
        }
        long shipped = increments(product, Event.SHIPMENT);
        long arrived = Math.max(increments(product, Event.ARRIVAL), arrivedTotal(product));
        long more = Math.max(shipped, arrived);
        return more == 0 ? Optional.empty() : Optional.of(more);
    }

    /** Doses of a product ordered: the latest contract total stated. */
    public Optional<Long> contracted(String product) {
        return stated(delivery ->
                        delivery.event() == Event.CONTRACT && delivery.product().equals(Optional.of(product)))
                .stream()
                .max(Comparator.comparing(stated -> stated.statement().knownOn()))
                .map(Stated::doses);
    }

    /**
     * Deliveries announced to come after {@code asOf} and up to {@code by}. Of several statements about the same product, component and
     * month the one that became known last counts; where all products together were announced for a month as well, the larger of that
     * and the products' sum counts, because they announce the same doses.
     *
     * <p>A month or week that has begun counts in full: how much of it has come is not known.
     */
    public List<AnnouncedDelivery> announcedDeliveries(LocalDate asOf, LocalDate by) {
        Map<PlanKey, Delivery> latest = new HashMap<>();
        for (Delivery delivery : known) {
            boolean open = isPlannedDelivery(delivery)
                    && delivery.latestDate().isAfter(asOf)
                    && !delivery.latestDate().isAfter(by);
            if (open) {
                latest.merge(
                        PlanKey.of(delivery),
                        delivery,
                        (one, other) -> other.knownOn().isBefore(one.knownOn()) ? one : other);
            }
        }
        Map<YearMonth, List<Delivery>> months = latest.values().stream()
                .collect(Collectors.groupingBy(
                        delivery -> YearMonth.from(delivery.latestDate()), TreeMap::new, Collectors.toList()));
        return months.values().stream()
                .flatMap(month -> larger(month).stream())
                .map(AnnouncedDelivery::of)
                .sorted(Comparator.comparing(AnnouncedDelivery::latest))
                .toList();
    }

    private static List<Delivery> larger(List<Delivery> month) {
        Map<Boolean, List<Delivery>> byKind = month.stream()
                .collect(
                        Collectors.partitioningBy(delivery -> delivery.product().isPresent()));
        List<Delivery> products = byKind.getOrDefault(true, List.of());
        List<Delivery> together = byKind.getOrDefault(false, List.of());
        return doses(together) >= doses(products) ? together : products;
    }

    private static long doses(List<Delivery> deliveries) {
        return deliveries.stream()
                .mapToLong(delivery -> delivery.doses().orElse(0L))
                .sum();
    }

    /** Doses announced to come after {@code asOf} and up to {@code by}, of all products together. */
    public Announced announced(LocalDate asOf, LocalDate by) {
        return announcedDeliveries(asOf, by).stream()
                .map(AnnouncedDelivery::doses)
                .reduce(Announced.NONE, Announced::plus);
    }

    /** Doses of one product announced to come after {@code asOf} and up to {@code by}. */
    public Announced announced(String product, LocalDate asOf, LocalDate by) {
        List<Delivery> own = known.stream()
                .filter(delivery -> delivery.product().equals(Optional.of(product)))
                .toList();
        return new SupplyStatements(own).announced(asOf, by);
    }

    /**
     * Doses announced, by what they can serve.
     *
     * @param first doses that can be given as first doses
     * @param second doses that can be given as second doses
     */
    public record Announced(long first, long second) {

        static final Announced NONE = new Announced(0, 0);

        /** Of vials that serve either dose, or whose split is not reported, half are counted for each. */
        static Announced of(Delivery delivery) {
            long doses = delivery.doses().orElse(0L);
            return switch (delivery.component().orElse(Component.BOTH)) {
                case FIRST -> new Announced(doses, 0);
                case SECOND -> new Announced(0, doses);
                case ANY, BOTH -> new Announced(doses - doses / 2, doses / 2);
            };
        }

        public long doses() {
            return first + second;
        }

        /** Those that can be given as the given dose of a series, 1 or 2. */
        public long ofComponent(int component) {
            return component == 1 ? first : second;
        }

        Announced plus(Announced other) {
            return new Announced(first + other.first, second + other.second);
        }
    }

    /**
     * A delivery that was announced.
     *
     * @param earliest the first day that the announcement allows; the day it was made where it names none
     * @param latest the last day that the announcement allows
     */
    public record AnnouncedDelivery(LocalDate earliest, LocalDate latest, Announced doses, Delivery statement) {
        static AnnouncedDelivery of(Delivery delivery) {
            LocalDate earliest = delivery.precision().earliest(delivery.date()).orElse(delivery.knownOn());
            return new AnnouncedDelivery(earliest, delivery.latestDate(), Announced.of(delivery), delivery);
        }
    }

    /**
     * What became of a plan.
     *
     * @param plan the plan, of one product
     * @param delivered doses of the product that are reported for the time the plan allowed
     */
    public record PlanOutcome(Delivery plan, long delivered) {}

    /**
     * What became of the plans whose time was over by {@code asOf}, where it is known: something of the product was reported for that
     * time, or the product was never reported at all.
     */
    public List<PlanOutcome> planOutcomes(LocalDate asOf) {
        return known.stream()
                .filter(delivery -> isPlannedDelivery(delivery)
                        && !delivery.latestDate().isAfter(asOf)
                        && delivery.product().isPresent()
                        && delivery.doses().orElse(0L) > 0)
                .flatMap(plan -> deliveredInTimeOf(plan).stream().map(doses -> new PlanOutcome(plan, doses)))
                .toList();
    }

    private Optional<Long> deliveredInTimeOf(Delivery plan) {
        LocalDate from = plan.precision().earliest(plan.date()).orElse(plan.knownOn());
        List<Delivery> ofProduct = known.stream()
                .filter(delivery -> delivery.status() == Status.ACTUAL
                        && delivery.product().equals(plan.product())
                        && delivery.place().isEmpty()
                        && isArrivalOrShipment(delivery))
                .toList();
        List<Delivery> inTime = ofProduct.stream()
                .filter(delivery -> delivery.counting() == Counting.INCREMENT
                        && !delivery.latestDate().isBefore(from)
                        && !delivery.latestDate().isAfter(plan.latestDate()))
                .toList();
        boolean neverReported =
                ofProduct.isEmpty() && delivered(plan.product().orElseThrow()).isEmpty();
        return inTime.isEmpty() && !neverReported ? Optional.empty() : Optional.of(doses(inTime));
    }

    private static boolean isArrivalOrShipment(Delivery delivery) {
        return delivery.event() == Event.ARRIVAL || delivery.event() == Event.SHIPMENT;
    }

    private record PlanKey(Optional<String> product, Optional<Component> component, YearMonth month) {
        static PlanKey of(Delivery delivery) {
            return new PlanKey(delivery.product(), delivery.component(), YearMonth.from(delivery.latestDate()));
        }
    }

    private List<Stated> stated(Predicate<Delivery> which) {
        return known.stream()
                .filter(which)
                .filter(delivery -> delivery.doses().isPresent())
                .map(delivery ->
                        new Stated(delivery.latestDate(), delivery.doses().get(), delivery))
                .sorted(Comparator.comparing(Stated::date))
                .toList();
    }

    private long increments(String product, Event event) {
        return known.stream()
                .filter(delivery -> delivery.status() == Status.ACTUAL
                        && delivery.event() == event
                        && delivery.counting() == Counting.INCREMENT
                        && delivery.place().isEmpty()
                        && delivery.product().equals(Optional.of(product)))
                .mapToLong(delivery -> delivery.doses().orElse(0L))
                .sum();
    }

    private long arrivedTotal(String product) {
        return stated(delivery -> delivery.status() == Status.ACTUAL
                        && delivery.event() == Event.ARRIVAL
                        && delivery.counting() == Counting.TOTAL
                        && delivery.product().equals(Optional.of(product)))
                .stream()
                .mapToLong(Stated::doses)
                .max()
                .orElse(0);
    }

    private static boolean isDeliveredTotal(Delivery delivery) {
        return delivery.status() == Status.ACTUAL
                && delivery.event() == Event.DELIVERED
                && delivery.counting() == Counting.TOTAL
                && delivery.place().isEmpty();
    }

    private static boolean isPlannedDelivery(Delivery delivery) {
        boolean comes = delivery.event() == Event.ARRIVAL
                || delivery.event() == Event.SHIPMENT
                || delivery.event() == Event.DELIVERED;
        return delivery.status() == Status.PLAN && comes && delivery.counting() == Counting.INCREMENT;
    }
}
