package org.qalqan.server.web.lots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.ledger.Trace.AtPlace;
import org.qalqan.server.ledger.Trace.Leg;
import org.qalqan.server.place.Place;

/**
 * A trace as a picture: columns of places, bands between them as wide as the doses that went. Where more places got the lot than can be
 * read, those of a region, and then the smallest, stand together.
 *
 * @param nodes places, or several as one
 * @param bands what went between them
 */
public record Flow(List<Node> nodes, List<Band> bands, int width, int height) {

    /** Pictures with more places than this put some together. */
    static final int MOST = 16;

    static final int COLUMN = 270;
    static final int BAR = 16;

    private static final int LAST = 330;
    private static final int TOP = 10;
    private static final int LINE = 20;
    private static final int LABEL = 36;
    private static final int GAP = 16;
    private static final int TALLEST = 360;

    /**
     * One place, or several as one, with what became of the doses that came.
     *
     * @param sent doses that went on to others
     */
    public record Node(
            String name, int x, double y, double high, long came, long sent, long left, long given, long wasted) {

        /** Whether nothing went on from here, so that there is room for its name beside it. */
        public boolean isEnd() {
            return sent == 0;
        }

        /** The height of a part of the bar. */
        public double part(long doses) {
            long whole = Math.max(1, sent + left + given + wasted);
            return high * doses / whole;
        }
    }

    /** What went from one node to another, on a path. */
    public record Band(String path, double wide, String told, boolean isBack) {}

    /** Places that stand together, with what they had of the lot. */
    private record Group(String key, String name, int column, List<AtPlace> places) {

        long sum(ToLongFunction<AtPlace> amount) {
            return places.stream().mapToLong(amount).sum();
        }

        long came() {
            return sum(AtPlace::came);
        }
    }

    static Flow of(Trace trace, LotWords told) {
        Map<String, Integer> columns = columns(trace);
        List<Group> groups = groups(trace, columns, told);
        Map<Integer, List<Group>> byColumn =
                groups.stream().collect(Collectors.groupingBy(Group::column, LinkedHashMap::new, Collectors.toList()));
        long most = byColumn.values().stream()
                .mapToLong(column -> column.stream().mapToLong(Group::came).sum())
                .max()
                .orElse(1);
        double scale = (double) TALLEST / Math.max(1, most);
        Map<String, Node> nodes = new LinkedHashMap<>();
        byColumn.forEach((column, ofColumn) -> stack(ofColumn, column, scale, nodes));
        double height = nodes.values().stream()
                .mapToDouble(node -> node.y() + node.high())
                .max()
                .orElse(0);
        int last = byColumn.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Flow(
                List.copyOf(nodes.values()),
                new Bands(nodes, groups, scale, told).of(trace.legs()),
                last * COLUMN + LAST,
                (int) Math.ceil(height) + TOP);
    }

    /** The column of each place: one more than that of the place it first came from. */
    private static Map<String, Integer> columns(Trace trace) {
        Map<String, Integer> columns = new HashMap<>();
        for (Leg leg : trace.legs()) {
            int column =
                    leg.from().map(from -> columns.getOrDefault(from, 0) + 1).orElse(0);
            columns.putIfAbsent(leg.to(), column);
        }
        return columns;
    }

    private static List<Group> groups(Trace trace, Map<String, Integer> columns, LotWords told) {
        Map<Integer, List<AtPlace>> byColumn = trace.places().stream()
                .filter(place -> place.came() > 0)
                .collect(Collectors.groupingBy(place -> columns.getOrDefault(place.place(), 0)));
        List<Group> groups = new ArrayList<>();
        byColumn.forEach((column, places) ->
                groups.addAll(places.size() <= MOST ? alone(column, places, told) : together(column, places, told)));
        return groups;
    }

    private static List<Group> alone(int column, List<AtPlace> places, LotWords told) {
        return places.stream()
                .map(place -> new Group(place.place(), told.place(place.place()), column, List.of(place)))
                .sorted(Comparator.comparingLong(Group::came).reversed())
                .toList();
    }

    /** The places of each region as one, and the smallest regions as the rest. */
    private static List<Group> together(int column, List<AtPlace> places, LotWords told) {
        Map<String, List<AtPlace>> byRegion =
                places.stream().collect(Collectors.groupingBy(place -> region(place.place(), told)));
        List<Group> regions = byRegion.entrySet().stream()
                .map(region -> new Group(
                        column + " " + region.getKey(),
                        told.words()
                                .text(
                                        "lots.flow.places-of",
                                        told.place(region.getKey()),
                                        region.getValue().size()),
                        column,
                        region.getValue()))
                .sorted(Comparator.comparingLong(Group::came).reversed())
                .toList();
        if (regions.size() <= MOST) {
            return regions;
        }
        List<AtPlace> rest = regions.stream()
                .skip(MOST - 1L)
                .flatMap(region -> region.places().stream())
                .toList();
        List<Group> shown = new ArrayList<>(regions.subList(0, MOST - 1));
        shown.add(new Group(column + " rest", told.words().text("lots.flow.more-places", rest.size()), column, rest));
        return shown;
    }

    private static String region(String code, LotWords told) {
        Optional<Place> place = Optional.ofNullable(told.places().get(code));
        Optional<Place> above = place.flatMap(Place::parent).map(told.places()::get);
        return above.filter(parent -> !parent.isNation())
                .map(parent -> region(parent.code(), told))
                .orElse(code);
    }

    private static void stack(List<Group> groups, int column, double scale, Map<String, Node> nodes) {
        double y = TOP;
        for (Group group : groups) {
            double high = Math.max(4, group.came() * scale);
            long sent = group.sum(AtPlace::sent);
            // A name above a bar takes more room than one beside it.
            double above = sent == 0 ? Math.max(0, (LINE - high) / 2) : LABEL;
            nodes.put(
                    group.key(),
                    new Node(
                            group.name(),
                            column * COLUMN,
                            y + above,
                            high,
                            group.came(),
                            sent,
                            group.sum(place -> place.stock() + place.vials().doses()),
                            group.sum(AtPlace::given),
                            group.sum(place -> Math.max(0, place.wasted()))));
            y += above + high + (sent == 0 ? Math.max(GAP / 2.0, above) : GAP);
        }
    }

    /** Draws the bands: each leaves and reaches a node below those drawn before. */
    private record Bands(Map<String, Node> nodes, List<Group> groups, double scale, LotWords told) {

        List<Band> of(List<Leg> legs) {
            Map<String, String> group = new HashMap<>();
            groups.forEach(one -> one.places().forEach(place -> group.put(place.place(), one.key())));
            Map<List<String>, Long> doses = new LinkedHashMap<>();
            for (Leg leg : legs) {
                Optional<String> from = leg.from().map(group::get);
                Optional<String> to = Optional.ofNullable(group.get(leg.to()));
                if (from.isPresent() && to.isPresent() && !from.equals(to) && leg.received() > 0) {
                    doses.merge(List.of(from.get(), to.get()), leg.received(), Long::sum);
                }
            }
            Map<String, Double> left = new HashMap<>();
            Map<String, Double> reached = new HashMap<>();
            List<Band> bands = new ArrayList<>();
            doses.forEach((way, moved) -> {
                double wide = Math.max(1.5, moved * scale);
                double out = left.merge(way.getFirst(), wide, Double::sum) - wide;
                double in = reached.merge(way.getLast(), wide, Double::sum) - wide;
                bands.add(band(node(way.getFirst()), node(way.getLast()), wide, out, in, moved));
            });
            return bands;
        }

        private Node node(String key) {
            return Optional.ofNullable(nodes.get(key)).orElseThrow();
        }

        private Band band(Node from, Node to, double wide, double out, double in, long doses) {
            boolean isBack = to.x() <= from.x();
            double x1 = from.x() + BAR;
            double x2 = isBack ? to.x() + BAR : to.x();
            double y1 = from.y() + Math.min(out, from.high()) + wide / 2;
            double y2 = to.y() + Math.min(in, to.high()) + wide / 2;
            double bend = isBack ? 60 : (x2 - x1) / 2;
            String path = String.format(
                    java.util.Locale.ROOT,
                    "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                    x1,
                    y1,
                    x1 + bend,
                    y1,
                    isBack ? x2 + bend : x2 - bend,
                    y2,
                    x2,
                    y2);
            return new Band(
                    path,
                    isBack ? 1.5 : wide,
                    told.words().text("lots.flow.band", from.name(), to.name(), doses),
                    isBack);
        }
    }
}
