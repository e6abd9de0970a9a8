package org.qalqan.server.web.stores;

import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A page on which a movement is taken back, with a reason.
 *
 * @param text what the movement was
 * @param change doses that came to the shelf with it, or below zero those that went
 */
public record TakeBackPage(
        Frame frame,
        CsrfToken token,
        Place place,
        Naming naming,
        Moments moments,
        Back back,
        Movement movement,
        Lot lot,
        String text,
        long change)
        implements Sheet {

    public String address() {
        return "/" + w().language().code() + "/stores/" + place.code() + "/movements/" + movement.id()
                + "/take-back?as-of=" + frame.links().asOf();
    }
}
