package org.qalqan.server.web.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.place.Place;

/** Which region each place lies in. What stands right under the nation and is no region, such as a central store, lies in none. */
final class Areas {

    private final Map<String, Place> places;
    private final Map<String, Optional<Place>> regions = new HashMap<>();

    Areas(List<Place> all) {
        places = all.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        all.forEach(place -> regions.put(place.code(), above(place)));
    }

    Optional<Place> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    Optional<Place> region(String code) {
        return regions.getOrDefault(code, Optional.empty());
    }

    /** The codes of a region and of every place in it; of all places where no region is given. */
    Set<String> within(Optional<String> region) {
        return region.map(code -> places.keySet().stream()
                        .filter(place -> region(place).map(Place::code).equals(region))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElseGet(() -> Set.copyOf(places.keySet()));
    }

    private Optional<Place> above(Place place) {
        Optional<Place> here = Optional.of(place);
        while (here.isPresent()) {
            switch (here.get().kind()) {
                case REGION, CITY -> {
                    return here;
                }
                case NATION, DISTRICT, VACCINATION_POINT, PLANT, STORE ->
                    here = here.get().parent().map(places::get);
            }
        }
        return Optional.empty();
    }
}
