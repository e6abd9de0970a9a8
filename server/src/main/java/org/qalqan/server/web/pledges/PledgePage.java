package org.qalqan.server.web.pledges;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.answers.PledgeBoard.Entry;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * One pledge.
 *
 * @param judgedByCoverage whether it is the target that the overview is about
 * @param chart data of the chart of what was observed; empty where that is no series
 */
public record PledgePage(
        Frame frame,
        Entry entry,
        boolean judgedByCoverage,
        PledgeWords told,
        Bibliography sources,
        Optional<Json> chart) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public Pledge pledge() {
        return entry.pledge();
    }

    /** What was observed, the latest first. */
    public List<Observation> observed() {
        return entry.observed().reversed();
    }
}
