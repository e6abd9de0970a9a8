package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.ledger.Trace.AtPlace;
import org.qalqan.server.ledger.Trace.Leg;
import org.qalqan.server.ledger.Trace.Opened;
import org.qalqan.server.ledger.Trace.Span;
import org.qalqan.server.place.Place;

/**
 * Who has a lot, who got it, and what each place has to do.
 *
 * @param made doses of the lot in all
 * @param rows by place, in the order of the tree: region, then what lies in it
 */
public record Recall(LotLife life, Instant moment, long made, List<Row> rows) {

    public Recall {
        rows = List.copyOf(rows);
    }

    /** What a place has to do when the lot is recalled. */
    public enum Step {
        /** Take what is on the shelf from the others and mark it. */
        SET_APART,
        /** Send it back, or discard it with a record. */
        RETURN_OR_DISCARD,
        /** Discard what is left in open vials at once. */
        DISCARD_OPEN,
        /** Take what arrives from the vehicle to what was set apart, not to the shelf. */
        STOP_ARRIVAL,
        /** Tell those who are responsible for the safety of those vaccinated. */
        TELL_SAFETY
    }

    /**
     * What one place has and had.
     *
     * @param line the places from the one right under the nation down to the place itself
     * @param onTheWay doses on the way to it
     * @param withdrawn doses that were taken out of use by the recall
     * @param wasted doses wasted otherwise, here or on the way here
     */
    public record Row(
            List<Place> line,
            long stock,
            long onTheWay,
            Opened vials,
            long given,
            Optional<Span> givenDuring,
            long withdrawn,
            long wasted) {

        public Row {
            line = List.copyOf(line);
        }

        public Place place() {
            return line.getLast();
        }

        /** Doses that are still there or coming. */
        public long has() {
            return stock + onTheWay + vials.doses();
        }

        public Set<Step> steps() {
            Set<Step> steps = EnumSet.noneOf(Step.class);
            if (stock > 0) {
                steps.addAll(List.of(Step.SET_APART, Step.RETURN_OR_DISCARD));
            }
            if (vials.doses() > 0) {
                steps.add(Step.DISCARD_OPEN);
            }
            if (onTheWay > 0) {
                steps.add(Step.STOP_ARRIVAL);
            }
            if (given > 0) {
                steps.add(Step.TELL_SAFETY);
            }
            return steps;
        }
    }

    /** Rows of one branch under the nation. */
    public record Branch(Place top, List<Row> rows) {

        public long sum(ToLongFunction<Row> amount) {
            return rows.stream().mapToLong(amount).sum();
        }
    }

    public Lot lot() {
        return life.lot();
    }

    /** The rows by the place right under the nation. */
    public List<Branch> branches() {
        Map<Place, List<Row>> branches = rows.stream()
                .collect(Collectors.groupingBy(row -> row.line().getFirst(), LinkedHashMap::new, Collectors.toList()));
        return branches.entrySet().stream()
                .map(branch -> new Branch(branch.getKey(), branch.getValue()))
                .toList();
    }

    /** So much of all rows together. */
    public long sum(ToLongFunction<Row> amount) {
        return rows.stream().mapToLong(amount).sum();
    }

    /** Rows of places that still have something, or to which something is on the way. */
    public long placesWithDoses() {
        return rows.stream().filter(row -> row.has() > 0).count();
    }

    static Recall of(LotLife life, Trace trace, List<Place> places) {
        Map<String, Place> known = places.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        Map<String, Long> coming = new HashMap<>();
        for (Leg leg : trace.legs()) {
            if (leg.onTheWay() > 0) {
                coming.merge(leg.to(), leg.onTheWay(), Long::sum);
            }
        }
        Map<String, AtPlace> there =
                trace.places().stream().collect(Collectors.toMap(AtPlace::place, Function.identity()));
        List<Row> rows = Stream.concat(there.keySet().stream(), coming.keySet().stream())
                .distinct()
                .map(place ->
                        row(line(place, known), Optional.ofNullable(there.get(place)), coming.getOrDefault(place, 0L)))
                .filter(row -> row.has() + row.given() + row.withdrawn() + row.wasted() > 0)
                .sorted(Comparator.comparing(Recall::path))
                .toList();
        return new Recall(
                life,
                trace.moment(),
                trace.places().stream().mapToLong(AtPlace::entered).sum(),
                rows);
    }

    private static Row row(List<Place> line, Optional<AtPlace> there, long onTheWay) {
        return new Row(
                line,
                there.map(AtPlace::stock).orElse(0L),
                onTheWay,
                there.map(AtPlace::vials).orElse(new Opened(0, 0, 0)),
                there.map(AtPlace::given).orElse(0L),
                there.flatMap(AtPlace::givenDuring),
                there.map(AtPlace::withdrawn).orElse(0L),
                there.map(at -> at.wasted() + at.lost() - at.withdrawn()).orElse(0L));
    }

    private static List<Place> line(String code, Map<String, Place> known) {
        List<Place> upwards = Stream.iterate(
                        Optional.ofNullable(known.get(code)),
                        Optional::isPresent,
                        place -> place.flatMap(Place::parent).map(known::get))
                .map(Optional::orElseThrow)
                .toList();
        List<Place> line = upwards.reversed();
        return line.size() == 1 ? line : line.subList(1, line.size());
    }

    private static String path(Row row) {
        return row.line().stream().map(Place::code).collect(Collectors.joining("\u0001"));
    }
}
