package org.qalqan.server.web.records;

import java.util.List;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.place.Place;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Words;

/** What a place reported, as recorded, the latest first; corrections beside what they corrected. */
public record TalliesPage(Frame frame, Place place, Indicator indicator, List<Tally> tallies, Bibliography sources) {

    public Words w() {
        return frame.words();
    }
}
