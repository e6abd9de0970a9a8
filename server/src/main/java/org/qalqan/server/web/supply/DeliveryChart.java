package org.qalqan.server.web.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.DatePrecision;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.Delivery.Counting;
import org.qalqan.server.supply.Delivery.Event;
import org.qalqan.server.supply.Delivery.Status;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Words;

/**
 * What the chart of deliveries shows: a row for each product, in it plans and what came, each as wide as its day is uncertain.
 *
 * @param lanes lines of bars in all rows together
 */
record DeliveryChart(
        LocalDate from,
        LocalDate until,
        LocalDate asOf,
        int lanes,
        List<Row> rows,
        List<Bar> bars,
        Map<String, Object> words) {

    /** A product, or all together, on so many lanes. */
    record Row(String name, int first, int lanes) {}

    /**
     * One statement.
     *
     * @param openStart whether it may have been any time before
     * @param total whether it counts all so far, and not one delivery
     * @param told what a tooltip says of its day
     */
    record Bar(
            int lane,
            LocalDate from,
            LocalDate to,
            boolean openStart,
            boolean plan,
            boolean total,
            String component,
            long doses,
            String name,
            String told,
            String known) {}

    static DeliveryChart of(
            List<Delivery> known,
            List<Product> products,
            LocalDate from,
            LocalDate until,
            LocalDate asOf,
            Words words) {
        Map<String, List<Delivery>> byProduct = new LinkedHashMap<>();
        products.forEach(product -> byProduct.put(product.id(), new ArrayList<>()));
        byProduct.put("", new ArrayList<>());
        for (Delivery delivery : shown(known)) {
            byProduct
                    .getOrDefault(delivery.product().orElse(""), new ArrayList<>())
                    .add(delivery);
        }
        Map<String, String> names = names(products, words);
        List<Row> rows = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        int lane = 0;
        for (Map.Entry<String, List<Delivery>> product : byProduct.entrySet()) {
            if (product.getValue().isEmpty()) {
                continue;
            }
            String name = names.getOrDefault(product.getKey(), product.getKey());
            int used = new Packing(bars, lane, name, words).pack(product.getValue());
            rows.add(new Row(name, lane, used));
            lane += used;
        }
        return new DeliveryChart(from, until, asOf, lane, rows, bars, chartWords(words, asOf));
    }

    private static Map<String, String> names(List<Product> products, Words words) {
        Map<String, String> names = new HashMap<>();
        products.forEach(product -> names.put(product.id(), product.name().in(words.language())));
        names.put("", words.text("supply.all-products"));
        return names;
    }

    private static Map<String, Object> chartWords(Words words, LocalDate asOf) {
        return ChartWords.of(
                words,
                Map.of(
                        "asOf", words.formats().dayAndMonth(asOf),
                        "doses", words.text("supply.doses"),
                        "when", words.text("supply.when"),
                        "known", words.text("supply.known-on")));
    }

    /** Deliveries with a number, of the nation; of several plans for the same month the one announced last. */
    private static List<Delivery> shown(List<Delivery> known) {
        Map<Object, Delivery> plans = new LinkedHashMap<>();
        List<Delivery> shown = new ArrayList<>();
        for (Delivery delivery : known) {
            boolean came = delivery.event() == Event.ARRIVAL
                    || delivery.event() == Event.SHIPMENT
                    || delivery.event() == Event.DELIVERED;
            if (!came || delivery.doses().isEmpty() || delivery.place().isPresent()) {
                continue;
            }
            if (delivery.status() == Status.PLAN) {
                plans.merge(
                        List.of(
                                delivery.product(),
                                delivery.component(),
                                delivery.latestDate().withDayOfMonth(1)),
                        delivery,
                        (one, other) -> other.knownOn().isBefore(one.knownOn()) ? one : other);
            } else {
                shown.add(delivery);
            }
        }
        shown.addAll(plans.values());
        return shown;
    }

    /** Puts the statements of one product on as few lanes as they need, plans above what came. */
    private record Packing(List<Bar> bars, int firstLane, String name, Words words) {

        /** Days that a mark of a single day takes on the chart, with its label. */
        private static final int ROOM_DAYS = 30;

        int pack(List<Delivery> deliveries) {
            int plans = pack(deliveries, Status.PLAN, firstLane);
            int actual = pack(deliveries, Status.ACTUAL, firstLane + plans);
            return plans + actual;
        }

        private int pack(List<Delivery> deliveries, Status status, int first) {
            List<LocalDate> free = new ArrayList<>();
            deliveries.stream()
                    .filter(delivery -> delivery.status() == status)
                    .sorted(Comparator.comparing(Packing::start).thenComparing(Delivery::latestDate))
                    .forEach(delivery -> bars.add(bar(delivery, first + lane(free, delivery))));
            return free.size();
        }

        private static int lane(List<LocalDate> free, Delivery delivery) {
            LocalDate end = delivery.latestDate().isAfter(start(delivery).plusDays(ROOM_DAYS))
                    ? delivery.latestDate()
                    : start(delivery).plusDays(ROOM_DAYS);
            for (int lane = 0; lane < free.size(); lane++) {
                if (free.get(lane).isBefore(start(delivery))) {
                    free.set(lane, end);
                    return lane;
                }
            }
            free.add(end);
            return free.size() - 1;
        }

        private static LocalDate start(Delivery delivery) {
            return delivery.precision()
                    .earliest(delivery.date())
                    .orElse(delivery.date().minusDays(ROOM_DAYS));
        }

        private Bar bar(Delivery delivery, int lane) {
            return new Bar(
                    lane,
                    start(delivery),
                    delivery.latestDate(),
                    delivery.precision() == DatePrecision.BY,
                    delivery.status() == Status.PLAN,
                    delivery.counting() == Counting.TOTAL,
                    delivery.component().map(Component::code).orElse(""),
                    delivery.doses().orElseThrow(),
                    words.text(
                            "supply.bar",
                            name,
                            words.text("status." + delivery.status().code()),
                            words.text("event." + delivery.event().code()),
                            component(delivery.component())),
                    SupplyWords.when(delivery, words),
                    words.formats().date(delivery.knownOn()));
        }

        private String component(Optional<Component> component) {
            return words.text("component." + component.map(Component::code).orElse("unknown"));
        }
    }
}
