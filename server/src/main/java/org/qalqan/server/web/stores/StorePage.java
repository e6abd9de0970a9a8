package org.qalqan.server.web.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.NamedMovements;
import org.qalqan.server.ledger.NamedMovements.Concern;
import org.qalqan.server.ledger.Shelves.UnderWay;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.ledger.Stocks.Line;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;

/**
 * The shelf and the ledger of a place.
 *
 * @param above the places above it, the nation first
 * @param isKeeper whether the reader may do its work
 * @param isOfficer whether the reader is a quality officer there
 * @param isSignedIn whether the reader is signed in at all; others see neither who recorded a line nor what they noted
 * @param lines of its ledger, the last first
 * @param reversed ids of those lines' movements that were taken back
 * @param filter the lot of which lines are shown; all where empty
 * @param pageNumber from 1
 * @param recorded what the reader has just recorded; empty where nothing
 */
public record StorePage(
        Frame frame,
        Naming naming,
        Moments moments,
        Place place,
        List<Place> above,
        boolean isKeeper,
        boolean isOfficer,
        boolean isSignedIn,
        List<ShelfRow> rows,
        List<UnderWay> underWay,
        List<Awaited> announced,
        List<Opened> vials,
        List<Told> lines,
        Set<Long> reversed,
        Optional<Lot> filter,
        int pageNumber,
        boolean hasMore,
        Optional<Recorded> recorded) {

    /** An open vial with the number of its lot. */
    public record Opened(Vial vial, String lot, String product, boolean isOverdue) {}

    /** A line of the ledger in words. */
    public record Told(Line line, String lot, String product, String text) {}

    /** What was just recorded: movements with their doses; a count that changed nothing has none. */
    public record Recorded(Set<Long> movements, long doses) {}

    /** Doses of a product on the shelf. */
    public record Total(String product, long doses, long usable) {}

    /** What all lots come to, by product. */
    public List<Total> totals() {
        Map<String, Total> sums = new LinkedHashMap<>();
        for (ShelfRow row : rows) {
            String product = naming.product(row.lot());
            long usable = row.isUsable() ? row.doses() : 0;
            sums.merge(
                    product,
                    new Total(product, row.doses(), usable),
                    (one, other) -> new Total(product, one.doses() + other.doses(), one.usable() + other.usable()));
        }
        return new ArrayList<>(sums.values());
    }

    public List<UnderWay> comingHere() {
        return underWay.stream()
                .filter(way -> way.shipment().destination().equals(place.code()))
                .toList();
    }

    public List<UnderWay> sentFromHere() {
        return underWay.stream()
                .filter(way -> way.shipment().origin().equals(Optional.of(place.code())))
                .toList();
    }

    /** Whether a note is shown: anybody may read one that a published source has. */
    public boolean showsNote(Movement movement) {
        return movement.note().isPresent() && (isSignedIn || movement.source().isPresent());
    }

    /** Whether the reader may take a movement back from here. */
    public boolean mayTakeBack(Movement movement) {
        Concern concern = NamedMovements.taking(movement);
        return (concern.isForOfficer() ? isOfficer : isKeeper)
                && movement.act() != Act.REVERSE
                && concern.place().equals(place.code())
                && !reversed.contains(movement.id());
    }

    /** This page with another page of its ledger, or with the lines of one lot. */
    public String address(Optional<Long> lot, int page) {
        String address = frame.links().store(place.code());
        address += lot.map(id -> "&lot=" + id).orElse("");
        return page == 1 ? address : address + "&page=" + page;
    }

    public Optional<Long> filterId() {
        return filter.map(Lot::id);
    }

    public boolean isJustRecorded(Movement movement) {
        return recorded.map(known -> known.movements().contains(movement.id())).orElse(false);
    }
}
