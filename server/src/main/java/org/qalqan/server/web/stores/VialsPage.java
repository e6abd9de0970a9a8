package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The open vials of a place, and the shelf from which another is opened.
 *
 * @param about the vial that a form was sent for; empty where it was about opening one
 */
public record VialsPage(
        Frame frame,
        CsrfToken token,
        Place place,
        Naming naming,
        Moments moments,
        Back back,
        Optional<Long> about,
        List<Open> open,
        List<ShelfRow> rows)
        implements Sheet {

    /**
     * An open vial.
     *
     * @param key under which what is done with it is recorded
     */
    public record Open(Vial vial, Lot lot, String key) {}

    public boolean isOverdue(Open vial) {
        return vial.vial().isOverdueAt(moments.seenFrom());
    }

    /** Where the form is sent: for opening one, or for the vial with an id and what is done with it. */
    public String address(String what) {
        return "/" + w().language().code() + "/stores/" + place.code() + "/vials" + what + "?as-of="
                + frame.links().asOf();
    }

    public boolean isAbout(Open vial) {
        return about.equals(Optional.of(vial.vial().id()));
    }

    /** What is typed for a vial: what was sent, or all that is left. */
    public String doses(Open vial) {
        return isAbout(vial) && sent().isGiven("doses")
                ? sent().value("doses")
                : Long.toString(vial.vial().left());
    }
}
