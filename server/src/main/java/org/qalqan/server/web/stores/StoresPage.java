package org.qalqan.server.web.stores;

import java.util.List;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;

/**
 * Every place that holds vaccine.
 *
 * @param own the places at which the reader is a store keeper
 */
public record StoresPage(Frame frame, Naming naming, StoreTree tree, List<Place> own) {

    /** Days within which a lot expires soon. */
    public long soonDays() {
        return ShelfRow.SOON_DAYS;
    }
}
