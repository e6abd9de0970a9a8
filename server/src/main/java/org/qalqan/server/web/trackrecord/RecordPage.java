package org.qalqan.server.web.trackrecord;

import java.util.Optional;
import org.qalqan.server.answers.TrackRecord;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * How past projections did.
 *
 * @param past what was said about the target, week by week
 * @param world how the method did on other countries' campaigns
 * @param chart data of both charts
 */
public record RecordPage(Frame frame, TrackRecord past, Hindcast world, Json chart) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public Optional<Double> truth() {
        return past.truth().map(Coverage::share);
    }

    public int weeks() {
        return past.entries().size();
    }

    /** Weeks whose 50 % band holds what came true. */
    public long halfHolding(double truth) {
        return past.entries().stream().filter(entry -> entry.halfHolds(truth)).count();
    }

    /** Weeks whose 90 % band holds what came true. */
    public long nineTenthsHolding(double truth) {
        return past.entries().stream()
                .filter(entry -> entry.nineTenthsHold(truth))
                .count();
    }

    /** The record in one breath, for who hears the page. */
    public String said() {
        return truth().map(truth -> w().text(
                                        "track.half",
                                        halfHolding(truth),
                                        weeks(),
                                        w().formats().percent(truth, 1))
                        + " "
                        + w().text("track.nine", nineTenthsHolding(truth), weeks()))
                .orElseGet(() -> w().text("track.not-known-yet"));
    }
}
