package org.qalqan.server.web.stores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Holders.Coming;
import org.qalqan.server.ledger.Holders.Held;
import org.qalqan.server.ledger.Holders.Opened;
import org.qalqan.server.place.Place;

/**
 * The places that hold vaccine or await some, and those above them, as a tree in the order in which it is read.
 *
 * @param nodes from the top, each right after the one above it and its branches
 */
public record StoreTree(List<Node> nodes) {

    /**
     * A place of the tree.
     *
     * @param depth how many places are above it
     * @param held what is on its own shelf, by product
     * @param withBelow doses on its shelf and on those of all places below it
     */
    public record Node(
            Place place, int depth, List<Held> held, long withBelow, Optional<Opened> opened, Optional<Coming> coming) {

        public long doses() {
            return held.stream().mapToLong(Held::doses).sum();
        }

        public long expiring() {
            return held.stream().mapToLong(Held::expiring).sum();
        }
    }

    static StoreTree of(List<Place> places, List<Held> held, List<Opened> opened, List<Coming> coming) {
        return new Growing(
                        places.stream()
                                .collect(Collectors.groupingBy(
                                        place -> place.parent().orElse(""))),
                        held.stream().collect(Collectors.groupingBy(Held::place)),
                        opened.stream().collect(Collectors.toMap(Opened::place, Function.identity())),
                        coming.stream().collect(Collectors.toMap(Coming::place, Function.identity())))
                .tree();
    }

    /** Doses of all places. */
    public long total() {
        return nodes.stream().mapToLong(Node::doses).sum();
    }

    public long expiring() {
        return nodes.stream().mapToLong(Node::expiring).sum();
    }

    public long vials() {
        return nodes.stream()
                .flatMap(node -> node.opened().stream())
                .mapToLong(Opened::vials)
                .sum();
    }

    public long overdueVials() {
        return nodes.stream()
                .flatMap(node -> node.opened().stream())
                .mapToLong(Opened::overdue)
                .sum();
    }

    public long onTheWay() {
        return nodes.stream()
                .flatMap(node -> node.coming().stream())
                .mapToLong(Coming::doses)
                .sum();
    }

    public Optional<Node> find(String code) {
        return nodes.stream().filter(node -> node.place().code().equals(code)).findFirst();
    }

    /** What everything held comes to, by product and component, the most first. */
    public List<Held> totals() {
        Map<String, Held> sums = new HashMap<>();
        nodes.stream()
                .flatMap(node -> node.held().stream())
                .forEach(held -> sums.merge(
                        held.product() + " " + held.component().code(),
                        held,
                        (one, other) -> new Held(
                                one.place(),
                                one.product(),
                                one.component(),
                                one.doses() + other.doses(),
                                one.expiring() + other.expiring())));
        return sums.values().stream()
                .sorted((one, other) -> Long.compare(other.doses(), one.doses()))
                .toList();
    }

    private record Growing(
            Map<String, List<Place>> under,
            Map<String, List<Held>> held,
            Map<String, Opened> opened,
            Map<String, Coming> coming) {

        StoreTree tree() {
            List<Node> nodes = new ArrayList<>();
            under.getOrDefault("", List.of()).forEach(root -> nodes.addAll(branch(root, 0)));
            return new StoreTree(List.copyOf(nodes));
        }

        /** A place with all of its branches; nothing where nothing is held or awaited in any of them. */
        private List<Node> branch(Place place, int depth) {
            List<Node> below = under.getOrDefault(place.code(), List.of()).stream()
                    .flatMap(child -> branch(child, depth + 1).stream())
                    .toList();
            List<Held> own = held.getOrDefault(place.code(), List.of());
            Optional<Opened> vials = Optional.ofNullable(opened.get(place.code()));
            Optional<Coming> way = Optional.ofNullable(coming.get(place.code()));
            if (below.isEmpty() && own.isEmpty() && vials.isEmpty() && way.isEmpty()) {
                return List.of();
            }
            long all = own.stream().mapToLong(Held::doses).sum()
                    + below.stream().mapToLong(Node::doses).sum();
            List<Node> nodes = new ArrayList<>();
            nodes.add(new Node(place, depth, own, all, vials, way));
            nodes.addAll(below);
            return nodes;
        }
    }
}
