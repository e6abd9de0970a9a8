package org.qalqan.server.drafting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.qalqan.server.drafting.Demand.Dose;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Product;

/**
 * Gives the doses that were reported, day by day, from the consignments that were stated. A consignment enters whole on the last day that
 * its statement allows, or on the first on which doses of it must have been there. The rules are in {@code docs/readings-supply.md}.
 */
final class Giving {

    private final List<Consignment> all;
    private final List<Consignment> pending;
    private final Set<String> oneDose = new HashSet<>();
    private final Set<String> toldApart = new HashSet<>();
    private final List<DraftLot> lots = new ArrayList<>();
    private final Map<Taking, Long> given = new LinkedHashMap<>();
    private final Deque<Owed> owed = new ArrayDeque<>();

    /** So many doses of a lot were given. */
    record Given(Demand demand, DraftLot lot, long doses) {}

    /** What is told as one movement, however often the doses were looked for. */
    private record Taking(Demand demand, DraftLot lot) {}

    /** People who had a first dose of a product and not yet the second. */
    private record Owed(String product, long people) {}

    private Giving(List<Consignment> consignments, List<Product> products, List<Demand> demands) {
        all = List.copyOf(consignments);
        pending = new ArrayList<>(consignments);
        products.stream().filter(product -> product.dosesInSeries() == 1).forEach(product -> oneDose.add(product.id()));
        demands.forEach(demand -> demand.product().ifPresent(toldApart::add));
    }

    /** What became of it all. */
    record Outcome(List<DraftLot> lots, List<Given> given) {}

    /**
     * Gives all that was demanded.
     *
     * @throws IllegalStateException when more was given than the statements together allow
     */
    static Outcome of(List<Consignment> consignments, List<Product> products, List<Demand> demands) {
        Giving giving = new Giving(consignments, products, demands);
        Set<LocalDate> days = new TreeSet<>();
        consignments.forEach(consignment -> days.add(consignment.latest()));
        demands.forEach(demand -> days.add(demand.day()));
        for (LocalDate day : days) {
            List.copyOf(giving.pending).stream()
                    .filter(consignment -> consignment.latest().equals(day))
                    .forEach(consignment -> giving.enter(consignment, day));
            demands.stream().filter(demand -> demand.day().equals(day)).forEach(giving::give);
        }
        giving.lots.forEach(lot -> lot.split(1, 1));
        return new Outcome(
                List.copyOf(giving.lots),
                giving.given.entrySet().stream()
                        .map(taken -> new Given(
                                taken.getKey().demand(), taken.getKey().lot(), taken.getValue()))
                        .toList());
    }

    private void give(Demand demand) {
        long missing = switch (demand.dose()) {
            case FIRST, BOOSTER -> take(demand, demand.doses(), lot -> isOpenTo(demand, lot));
            case SECOND ->
                demand.product().isPresent()
                        ? take(demand, demand.doses(), lot -> isOpenTo(demand, lot))
                        : second(demand);
        };
        if (missing > 0) {
            throw new IllegalStateException("On %s %d more doses (%s) were given than all statements allow"
                    .formatted(demand.day(), missing, demand.dose()));
        }
    }

    /** Second doses follow the first ones: who had the first dose first has the second first, of the same product. */
    private long second(Demand demand) {
        long missing = demand.doses();
        Deque<Owed> waiting = new ArrayDeque<>();
        while (missing > 0 && !owed.isEmpty()) {
            Owed next = owed.removeFirst();
            long wanted = Math.min(missing, next.people());
            long served = wanted - take(demand, wanted, lot -> lot.product().equals(next.product()));
            missing -= served;
            if (served < next.people()) {
                waiting.addLast(new Owed(next.product(), next.people() - served));
            }
        }
        while (!waiting.isEmpty()) {
            owed.addFirst(waiting.removeLast());
        }
        return missing == 0 ? 0 : take(demand, missing, lot -> isOpenTo(demand, lot));
    }

    /** Takes from what is there, the first that entered first, and lets enter what must have been there. Returns what is missing. */
    private long take(Demand demand, long doses, Predicate<DraftLot> which) {
        long missing = doses;
        while (missing > 0) {
            for (DraftLot lot : inOrder(demand.dose())) {
                long taken = which.test(lot) ? Math.min(missing, free(lot, demand.dose())) : 0;
                if (taken > 0) {
                    lot.take(demand.dose(), taken);
                    record(demand, lot, taken);
                    missing -= taken;
                }
            }
            Optional<DraftLot> more = missing > 0 ? more(demand, which) : Optional.empty();
            if (more.isEmpty()) {
                return missing;
            }
        }
        return 0;
    }

    private List<DraftLot> inOrder(Dose dose) {
        Comparator<DraftLot> byUse =
                Comparator.comparing(lot -> oneDose.contains(lot.product()) == (dose == Dose.BOOSTER) ? 0 : 1);
        return lots.stream().sorted(byUse).toList();
    }

    private void record(Demand demand, DraftLot lot, long taken) {
        given.merge(new Taking(demand, lot), taken, Long::sum);
        if (demand.dose() == Dose.FIRST && demand.product().isEmpty() && !oneDose.contains(lot.product())) {
            owed.addLast(new Owed(lot.product(), taken));
        }
    }

    private boolean isOpenTo(Demand demand, DraftLot lot) {
        return demand.product().map(lot.product()::equals).orElse(!toldApart.contains(lot.product()));
    }

    /** Half of what serves either dose is kept for the second doses of those who had the first. */
    private long free(DraftLot lot, Dose dose) {
        if (lot.consignment().component() != Component.ANY) {
            return lot.left(dose);
        }
        long entered = sum(lot.product(), DraftLot::doses);
        long first = sum(lot.product(), other -> other.given(Dose.FIRST));
        long second = sum(lot.product(), other -> other.given(Dose.SECOND));
        long room = switch (dose) {
            case FIRST -> toldApart.contains(lot.product()) ? lot.left() : (entered + 1) / 2 - first;
            case SECOND -> lot.left();
            case BOOSTER -> sum(lot.product(), DraftLot::left) - Math.max(0, first - second);
        };
        return Math.clamp(room, 0, lot.left());
    }

    private long sum(String product, ToLongFunction<DraftLot> what) {
        return lots.stream()
                .filter(lot -> lot.isOf(product, Component.ANY))
                .mapToLong(what)
                .sum();
    }

    /** Of what may have come and can serve, first what can serve nothing else, then what has to be there first. */
    private Optional<DraftLot> more(Demand demand, Predicate<DraftLot> which) {
        int dose = demand.dose() == Dose.SECOND ? 2 : 1;
        return List.copyOf(pending).stream()
                .filter(consignment -> !consignment.earliest().isAfter(demand.day())
                        && consignment.canServe(dose)
                        && which.test(new DraftLot(consignment, demand.day(), 0)))
                .sorted(Comparator.comparing((Consignment consignment) -> consignment.component() == Component.ANY)
                        .thenComparing(Consignment::latest))
                .flatMap(consignment -> enter(consignment, demand.day()).stream())
                .findFirst();
    }

    private Optional<DraftLot> enter(Consignment consignment, LocalDate day) {
        if (!pending.remove(consignment)) {
            return Optional.empty();
        }
        splitBefore(consignment);
        long doses = consignment.total() ? consignment.stated() - thereBefore(consignment) : consignment.stated();
        if (doses <= 0) {
            return Optional.empty();
        }
        DraftLot lot = new DraftLot(consignment, day, doses);
        lots.add(lot);
        return Optional.of(lot);
    }

    private void splitBefore(Consignment consignment) {
        if (consignment.component() == Component.FIRST || consignment.component() == Component.SECOND) {
            lots.stream()
                    .filter(lot -> lot.isOf(consignment.product(), Component.BOTH))
                    .forEach(lot -> lot.split(
                            beside(consignment, Component.FIRST) - ofComponent(consignment.product(), Component.FIRST),
                            beside(consignment, Component.SECOND)
                                    - ofComponent(consignment.product(), Component.SECOND)));
        }
    }

    /** The total of a component in the same statement. */
    private long beside(Consignment consignment, Component component) {
        return all.stream()
                .filter(other -> other.product().equals(consignment.product())
                        && other.component() == component
                        && other.named().equals(consignment.named()))
                .mapToLong(Consignment::stated)
                .sum();
    }

    private long ofComponent(String product, Component component) {
        return lots.stream()
                .filter(lot -> lot.product().equals(product))
                .mapToLong(lot -> lot.ofComponent(component))
                .sum();
    }

    /** What a total counts that is in the ledger already, or will be from a statement of its own. */
    private long thereBefore(Consignment total) {
        Predicate<Consignment> alike = other -> other.product().equals(total.product())
                && (total.component() == Component.BOTH || other.component() == total.component());
        long awaited = pending.stream()
                .filter(other ->
                        alike.test(other) && !other.total() && !other.latest().isAfter(total.latest()))
                .mapToLong(Consignment::stated)
                .sum();
        long there = switch (total.component()) {
            case FIRST, SECOND -> ofComponent(total.product(), total.component());
            case ANY, BOTH ->
                lots.stream()
                        .filter(lot -> lot.product().equals(total.product()))
                        .mapToLong(DraftLot::doses)
                        .sum();
        };
        return there + awaited;
    }
}
