package org.qalqan.server.web.stores;

import java.time.Clock;
import java.time.LocalDate;
import org.qalqan.server.access.Account;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Somebody at work in a store, on the page of a day.
 *
 * @param keeper a store keeper; for what only a quality officer may do, a quality officer
 */
record Desk(Visit visit, CsrfToken token, Place place, Account keeper, Moments moments, Naming naming) {

    /** Opens desks for those who may work there. */
    @Component
    static class Opening {

        private final StoreKeepers keepers;
        private final Places places;
        private final Naming.Source names;
        private final Clock clock;

        Opening(StoreKeepers keepers, Places places, Naming.Source names, Clock clock) {
            this.keepers = keepers;
            this.places = places;
            this.names = names;
            this.clock = clock;
        }

        /**
         * The desk of whoever asks.
         *
         * @throws PageFault when there is no such place
         * @throws org.springframework.security.access.AccessDeniedException when it is not a keeper there
         */
        Desk at(String place, Work work, Visit visit, CsrfToken token) {
            Place store = store(place);
            return desk(store, keepers.require(place, work.act()), visit, token);
        }

        /**
         * The desk of a quality officer who asks.
         *
         * @throws PageFault when there is no such place
         * @throws org.springframework.security.access.AccessDeniedException when it is none there
         */
        Desk ofOfficer(String place, String act, Visit visit, CsrfToken token) {
            Place store = store(place);
            return desk(store, keepers.requireOfficer(place, act), visit, token);
        }

        private Place store(String place) {
            return places.find(place).orElseThrow(() -> PageFault.noSuchPlace(place));
        }

        private Desk desk(Place store, Account keeper, Visit visit, CsrfToken token) {
            return new Desk(visit, token, store, keeper, Moments.of(visit, clock.instant()), names.in(visit));
        }
    }

    String code() {
        return place.code();
    }

    Words words() {
        return visit.words();
    }

    RefusalWords refusals() {
        return new RefusalWords(words(), naming, moments);
    }

    Sent fresh() {
        return Sent.fresh(moments.field(moments.usual()));
    }

    /** Leads on to a page of the store, which tells what was recorded under the key of an order. */
    View ledOn(Order order, String page) {
        LocalDate day = LocalDate.ofInstant(order.at(), moments.zone());
        LocalDate shown = day.isAfter(visit.asOf()) ? visit.campaign().nearest(day) : visit.asOf();
        Links links = new Links(visit.language(), shown);
        String address = page.isEmpty() ? links.store(code()) : links.store(code(), page);
        RedirectView on = new RedirectView(address + "&recorded=" + order.key());
        on.setStatusCode(HttpStatus.SEE_OTHER);
        return on;
    }
}
