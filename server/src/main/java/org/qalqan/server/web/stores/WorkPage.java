package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A page on which lots of a shelf are handed over, sent, counted, thrown away or given.
 *
 * @param rows the shelf, what expires first first
 * @param expected by lot, what the ledger has at the moment of a count that differs
 */
public record WorkPage(
        Frame frame,
        CsrfToken token,
        Place place,
        Naming naming,
        Moments moments,
        Back back,
        Work work,
        List<ShelfRow> rows,
        Destinations destinations,
        Map<Long, Long> expected)
        implements Sheet {

    public List<WasteReason> reasons() {
        return Orders.REASONS;
    }

    /** Whether doses thrown away stand beside those given. */
    public boolean hasSpoilt() {
        return work == Work.GIVE;
    }

    /** Where the form is sent. */
    public String address() {
        return "/" + w().language().code() + "/stores/" + place.code() + "/" + work.page() + "?as-of="
                + frame.links().asOf();
    }

    /** Doses typed for a lot; none where nothing can be read. */
    public long given(ShelfRow row) {
        return Amount.read(sent().doses(row.lot().id()), row.lot().dosesPerVial()) instanceof Amount.Doses(long doses)
                ? doses
                : 0;
    }

    /** The lot that expires earlier and should go first, where a later one was chosen while some of it is left. */
    public Optional<ShelfRow> later(ShelfRow row) {
        if (given(row) == 0 || work == Work.COUNT || work == Work.DISCARD) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(other -> other.isUsable()
                        && other.lot().product().equals(row.lot().product())
                        && other.lot().component() == row.lot().component()
                        && other.lot().expiresBefore(row.lot())
                        && given(other) < other.doses())
                .findFirst();
    }

    /** How many more were counted than the ledger has, or below zero fewer; empty where nothing was typed or nothing differs. */
    public Optional<Long> difference(ShelfRow row) {
        long lot = row.lot().id();
        return back.differs() && !sent().doses(lot).isEmpty()
                ? Optional.of(given(row) - expected.getOrDefault(lot, 0L)).filter(difference -> difference != 0)
                : Optional.empty();
    }

    /** What a scan of the lot puts into its field. */
    public String usual(ShelfRow row) {
        return WorkForms.usual(work, row);
    }
}
