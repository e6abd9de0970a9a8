package org.qalqan.server.web.pledges;

import java.util.List;
import org.qalqan.server.answers.PledgeBoard.Entry;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/** The board of all pledges on a day. */
public record PledgesPage(Frame frame, List<Entry> entries, PledgeWords told, Bibliography sources) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }
}
