package org.qalqan.server.web.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Component;

/** Where a store hands or sends vaccine to: the places right below it, beside it, and the one above. */
public record Destinations(List<Place> below, List<Place> beside, List<Place> above, Optional<String> usual) {

    static final Destinations NONE = new Destinations(List.of(), List.of(), List.of(), Optional.empty());

    /** Finds them. */
    @Component
    static class Finding {

        private final Places places;
        private final Shelves shelves;

        Finding(Places places, Shelves shelves) {
            this.places = places;
            this.shelves = shelves;
        }

        Destinations of(Place store, Work work) {
            if (work != Work.ISSUE && work != Work.SEND) {
                return NONE;
            }
            List<Place> beside = new ArrayList<>();
            List<Place> above = new ArrayList<>();
            store.parent().ifPresent(parent -> {
                beside.addAll(places.under(parent));
                beside.remove(store);
                places.find(parent).ifPresent(above::add);
            });
            Act act = work == Work.SEND ? Act.DISPATCH : Act.ISSUE;
            return new Destinations(
                    places.under(store.code()), beside, above, shelves.lastDestination(store.code(), act));
        }
    }

    Set<String> codes() {
        List<Place> all = new ArrayList<>(below);
        all.addAll(beside);
        all.addAll(above);
        return all.stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
    }

    /** What the form begins with: where it went last time, or the only place there is. */
    Optional<String> first() {
        Set<String> codes = codes();
        return codes.size() == 1 ? codes.stream().findFirst() : usual.filter(codes::contains);
    }
}
