package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qalqan.server.language.Wording;
import org.qalqan.server.ledger.Holders.Coming;
import org.qalqan.server.ledger.Holders.Held;
import org.qalqan.server.ledger.Holders.Opened;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.supply.Component;

/** The places that hold vaccine, with those above them. */
class StoreTreeTest {

    private final List<Place> places = List.of(
            place("N", Optional.empty()),
            place("N-1", Optional.of("N")),
            place("N-1-A", Optional.of("N-1")),
            place("N-1-B", Optional.of("N-1")),
            place("N-2", Optional.of("N")),
            place("N-3", Optional.of("N")));

    @Test
    void aPlaceWithoutVaccineStandsThereForThoseBelowIt() {
        StoreTree tree = StoreTree.of(places, List.of(held("N-1-B", 60, 6), held("N-3", 40, 0)), List.of(), List.of());

        assertThat(tree.nodes()).extracting(node -> node.place().code()).containsExactly("N", "N-1", "N-1-B", "N-3");
        assertThat(tree.nodes()).extracting(StoreTree.Node::depth).containsExactly(0, 1, 2, 1);
        assertThat(tree.nodes()).extracting(StoreTree.Node::doses).containsExactly(0L, 0L, 60L, 40L);
        assertThat(tree.nodes()).extracting(StoreTree.Node::withBelow).containsExactly(100L, 60L, 60L, 40L);
        assertThat(tree.total()).isEqualTo(100);
        assertThat(tree.expiring()).isEqualTo(6);
        assertThat(tree.totals()).extracting(Held::doses).containsExactly(100L);
    }

    @Test
    void openVialsAndWhatIsAwaitedKeepAPlaceInTheTree() {
        StoreTree tree =
                StoreTree.of(places, List.of(), List.of(new Opened("N-2", 3, 1)), List.of(new Coming("N-3", 2, 120)));

        assertThat(tree.nodes()).extracting(node -> node.place().code()).containsExactly("N", "N-2", "N-3");
        assertThat(tree.vials()).isEqualTo(3);
        assertThat(tree.overdueVials()).isEqualTo(1);
        assertThat(tree.onTheWay()).isEqualTo(120);
    }

    @Test
    void whereNothingIsThereIsNoTree() {
        assertThat(StoreTree.of(places, List.of(), List.of(), List.of()).nodes())
                .isEmpty();
    }

    private static Held held(String place, long doses, long expiring) {
        return new Held(place, "QazVac", Component.ANY, doses, expiring);
    }

    private static Place place(String code, Optional<String> parent) {
        PlaceKind kind = parent.isEmpty() ? PlaceKind.NATION : PlaceKind.REGION;
        return new Place(code, parent, kind, new Wording(code, code, code), "test");
    }
}
