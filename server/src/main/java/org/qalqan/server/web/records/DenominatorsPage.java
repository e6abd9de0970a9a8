package org.qalqan.server.web.records;

import java.util.List;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Words;

/** Every version of a place's denominators. */
public record DenominatorsPage(Frame frame, Place place, List<Denominator> versions, Bibliography sources) {

    public Words w() {
        return frame.words();
    }
}
