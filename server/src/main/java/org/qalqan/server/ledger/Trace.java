package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a lot went, up to a moment and as is known now. What was recorded and taken back again is left out: it was not so.
 *
 * @param places where it came to, the first first
 * @param legs which way it went, the first first
 */
public record Trace(Lot lot, Instant moment, List<AtPlace> places, List<Leg> legs) {

    public Trace {
        places = List.copyOf(places);
        legs = List.copyOf(legs);
    }

    /** The first and the last moment of something. */
    public record Span(Instant first, Instant last) {

        Span with(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    /**
     * Opened vials.
     *
     * @param opened how many were opened
     * @param open how many of them still have something in them
     * @param doses that are left in those
     */
    public record Opened(long opened, long open, long doses) {}

    /**
     * What a place had of the lot. What entered and was received is the sum of what was sent on, given, wasted and is still there.
     *
     * @param entered doses that came into being here
     * @param received doses put on the shelf that came from other places
     * @param sent doses sent or handed to other places
     * @param stock doses on the shelf
     * @param given doses given to people
     * @param givenDuring when; empty where none were
     * @param wasted doses thrown away here, less those that a count found again
     * @param withdrawn those of them that were taken out of use by a recall
     * @param lost doses sent here that never reached the shelf: missing or damaged
     * @param span of everything here
     */
    public record AtPlace(
            String place,
            long entered,
            long received,
            long sent,
            long stock,
            Opened vials,
            long given,
            Optional<Span> givenDuring,
            long wasted,
            long withdrawn,
            long lost,
            Span span) {

        /** All doses that came to the shelf. */
        public long came() {
            return entered + received;
        }
    }

    /**
     * A way that doses went.
     *
     * @param from the place they left; empty for the plant's or importer's entry
     * @param sent doses that set off
     * @param received doses that came onto the shelf
     * @param lost doses that were missing or damaged
     * @param movements how many movements it is the sum of
     */
    public record Leg(
            Optional<String> from, String to, long sent, long received, long lost, long movements, Span span) {

        /** Doses that are still on the way. */
        public long onTheWay() {
            return sent - received - lost;
        }
    }

    /**
     * Makes a trace of its strands.
     *
     * @param open how many vials with something in them are at each place
     */
    static Trace of(Lot lot, Instant moment, List<Strand> strands, Map<String, Long> open) {
        Map<String, List<Strand>> byPlace = new LinkedHashMap<>();
        Map<List<Object>, List<Strand>> byWay = new LinkedHashMap<>();
        for (Strand strand : strands) {
            touched(strand)
                    .forEach(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(strand));
            if (strand.isLeg()) {
                byWay.computeIfAbsent(List.of(strand.leaves(), strand.arrives()), _ -> new ArrayList<>())
                        .add(strand);
            }
        }
        return new Trace(
                lot,
                moment,
                byPlace.entrySet().stream()
                        .map(place -> atPlace(place.getKey(), place.getValue(), open.getOrDefault(place.getKey(), 0L)))
                        .sorted(Comparator.comparing((AtPlace at) -> at.span().first())
                                .thenComparing(AtPlace::place))
                        .toList(),
                byWay.values().stream()
                        .map(Trace::leg)
                        .sorted(Comparator.comparing((Leg leg) -> leg.span().first())
                                .thenComparing(Leg::to))
                        .toList());
    }

    private static Stream<String> touched(Strand strand) {
        return Stream.concat(strand.leaves().stream(), Stream.of(strand.arrives()))
                .distinct()
                .filter(place -> strand.comesTo(place) || strand.goesFrom(place));
    }

    private static AtPlace atPlace(String place, List<Strand> strands, long openVials) {
        long entered = sum(strands, strand -> strand.goes("made", "stock"));
        long received = sum(
                strands,
                strand -> strand.comesTo(place) && (strand.goes("stock", "stock") || strand.goes("transit", "stock")));
        long sent = sum(
                strands,
                strand -> strand.goesFrom(place) && (strand.goes("stock", "stock") || strand.goes("stock", "transit")));
        long opened = sum(strands, strand -> strand.goes("stock", "vial"));
        long fromVials = sum(strands, strand -> strand.from().equals("vial"));
        long fromShelf = sum(strands, strand -> strand.goes("stock", "given") || strand.goes("stock", "wasted"));
        long found = sum(strands, strand -> strand.goes("wasted", "stock"));
        long wastedHere = sum(strands, strand -> strand.goes("stock", "wasted") || strand.goes("vial", "wasted"));
        return new AtPlace(
                place,
                entered,
                received,
                sent,
                entered + received + found - sent - opened - fromShelf,
                new Opened(
                        strands.stream()
                                .filter(strand -> strand.goes("stock", "vial"))
                                .mapToLong(Strand::movements)
                                .sum(),
                        openVials,
                        opened - fromVials),
                sum(strands, strand -> strand.to().equals("given")),
                span(strands, strand -> strand.to().equals("given")),
                wastedHere - found,
                sum(strands, strand -> strand.reason().equals(Optional.of(WasteReason.RECALLED.code()))),
                sum(strands, strand -> strand.goes("transit", "wasted")),
                span(strands, _ -> true).orElseThrow());
    }

    private static Leg leg(List<Strand> strands) {
        Strand any = strands.getFirst();
        long atOnce = sum(strands, strand -> strand.goes("made", "stock") || strand.goes("stock", "stock"));
        return new Leg(
                any.leaves(),
                any.arrives(),
                atOnce + sum(strands, strand -> strand.to().equals("transit")),
                atOnce + sum(strands, strand -> strand.goes("transit", "stock")),
                sum(strands, strand -> strand.goes("transit", "wasted")),
                strands.stream().mapToLong(Strand::movements).sum(),
                span(strands, _ -> true).orElseThrow());
    }

    private static long sum(List<Strand> strands, Predicate<Strand> which) {
        return strands.stream().filter(which).mapToLong(Strand::doses).sum();
    }

    private static Optional<Span> span(List<Strand> strands, Predicate<Strand> which) {
        return strands.stream().filter(which).map(Strand::span).reduce(Span::with);
    }
}
