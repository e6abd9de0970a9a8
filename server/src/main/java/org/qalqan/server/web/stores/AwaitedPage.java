package org.qalqan.server.web.stores;

import java.util.List;
import org.qalqan.server.ledger.Shelves.UnderWay;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;

/**
 * What can be received at a place: what is on the way here, and what was announced.
 *
 * @param isOfficer whether the reader may enter what nobody announced
 */
public record AwaitedPage(
        Frame frame, Place place, Naming naming, List<UnderWay> sent, List<Awaited> announced, boolean isOfficer) {

    /** Where something is received. */
    public String address(String what) {
        return "/" + frame.words().language().code() + "/stores/" + place.code() + "/receive/" + what + "?as-of="
                + frame.links().asOf();
    }

    public String storeAddress() {
        return frame.links().store(place.code());
    }
}
