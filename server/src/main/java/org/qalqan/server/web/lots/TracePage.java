package org.qalqan.server.web.lots;

import java.util.List;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Origins;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;
import org.qalqan.server.web.stores.ScanQuestion;

/**
 * Where a lot went, or how it came to a place.
 *
 * @param asked what was typed; empty where nothing was
 */
public record TracePage(Frame frame, LotWords told, String asked, Answer answer) {

    /** What there is to show. */
    public sealed interface Answer {

        /** Nothing was asked. */
        record Unasked() implements Answer {}

        /** Nothing was found. */
        record Nothing() implements Answer {}

        /**
         * Several lots, or lots that only look like what was typed: which one is it?
         *
         * @param alike whether their numbers are written differently
         */
        record Which(List<Lot> lots, boolean alike) implements Answer {}

        /** What was scanned is a question. */
        record Asked(ScanQuestion question) implements Answer {}

        /** Where a lot went. */
        record There(Trace trace, Flow flow) implements Answer {}

        /** How a lot came to a place by the end of the day. */
        record Back(Origins origins) implements Answer {}

        /** How a lot came to a vial or a movement, at its moment. */
        record BackFrom(String moment, Origins origins) implements Answer {}
    }

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public String of(Lot lot) {
        return links().trace() + "&lot=" + lot.id();
    }

    public String back(Lot lot, String place) {
        return of(lot) + "&place=" + place;
    }
}
