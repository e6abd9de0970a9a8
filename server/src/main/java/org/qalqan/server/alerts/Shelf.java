package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLife;

/**
 * What a place had of a product at the end of a day, as known on a day.
 *
 * @param moment of that day at which it is looked at
 * @param lots those with doses, the one that expires first first
 * @param unexplained doses known to have been used, though nothing is known yet of their coming: as long as there are any, the shelf may
 *     hold more than is known
 */
public record Shelf(
        String place, Item item, LocalDate day, Instant moment, List<OnShelf> lots, Pace pace, long unexplained) {

    public Shelf(String place, Item item, LocalDate day, Instant moment, List<OnShelf> lots, Pace pace) {
        this(
                place,
                item,
                day,
                moment,
                lots,
                pace,
                lots.stream().mapToLong(lot -> Math.max(0, -lot.doses())).sum());
    }

    /** Doses of a lot, with what was decided about it as known on the day. */
    public record OnShelf(LotLife life, long doses) {

        public Lot lot() {
            return life.lot();
        }
    }

    public Shelf {
        lots = lots.stream()
                .filter(lot -> lot.doses() > 0)
                .sorted(Comparator.comparing(OnShelf::lot, Lot.FIRST_EXPIRY_FIRST))
                .toList();
    }

    /** The lots that may be used there and then. */
    public List<OnShelf> usable() {
        return lots.stream()
                .filter(lot -> lot.life().barAt(place, moment).isEmpty())
                .toList();
    }

    public long usableDoses() {
        return usable().stream().mapToLong(OnShelf::doses).sum();
    }

    /** Whole days that the usable doses last; empty where none are used, so that they last for ever, and where more may be there. */
    public Optional<Long> days() {
        return pace.used() == 0 || unexplained > 0
                ? Optional.empty()
                : Optional.of(usableDoses() * pace.days() / pace.used());
    }
}
