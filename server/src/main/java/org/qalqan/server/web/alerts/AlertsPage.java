package org.qalqan.server.web.alerts;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.alerts.AlertKind;
import org.qalqan.server.alerts.Runway;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * The alerts of a day, with wastage and runway.
 *
 * @param count of all alerts in the region looked at
 * @param areas the nation and every region with alerts, to choose from
 * @param region code of the region looked at; empty for all
 */
public record AlertsPage(
        Frame frame,
        int count,
        List<Area> areas,
        Optional<String> region,
        List<Group> groups,
        WastageView wastage,
        List<RunwayRow> runways) {

    /** Lines of one kind that are shown; the rest is in the download. */
    static final int MOST_LINES = 40;

    /**
     * A choice of region.
     *
     * @param count of its alerts
     */
    public record Area(String name, String address, int count, boolean isCurrent) {}

    /**
     * The alerts of one kind.
     *
     * @param count of them; more than lines where some are not shown
     */
    public record Group(AlertKind kind, int count, List<Line> lines) {

        /** How urgent, for the style sheet. */
        public String urgency() {
            return switch (kind) {
                case RECALLED, EXCURSION, EXPIRED, OPEN_VIAL, STOCK_OUT -> "at-once";
                case RUNWAY, EXPIRY, DELIVERY -> "soon";
                case SHIPMENT, HELD -> "some-time";
            };
        }

        public int hidden() {
            return count - lines.size();
        }
    }

    /** An alert in a sentence, and since when it holds and is known. */
    public record Line(Content sentence, String days) {}

    /** How long the stock of a product lasts. */
    public record RunwayRow(String name, Runway runway, String perDay) {}

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    /** A download of the API for the day and the region. */
    public String download(String name) {
        return links().download(name) + region.map(code -> "&place=" + code).orElse("");
    }
}
