package org.qalqan.server.web.stores;

import org.qalqan.server.place.Place;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Words;
import org.springframework.security.web.csrf.CsrfToken;

/** What all pages with a form of the keeper's have. */
public interface Sheet {

    Frame frame();

    CsrfToken token();

    Place place();

    Naming naming();

    Moments moments();

    Back back();

    default Words w() {
        return frame().words();
    }

    default Sent sent() {
        return back().sent();
    }

    default String placeName() {
        return naming().place(place());
    }

    /** Where the store's page is. */
    default String storeAddress() {
        return frame().links().store(place().code());
    }

    /** Whether scripts may tell the time that is left: on the day itself. */
    default boolean isToday() {
        return moments().isToday();
    }
}
