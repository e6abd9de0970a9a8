package org.qalqan.server.web.records;

import java.util.List;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Words;

/**
 * What the words of the pages mean.
 *
 * @param anchors of the definitions, in their order
 */
public record DefinitionsPage(Frame frame, List<String> anchors) {

    public Words w() {
        return frame.words();
    }
}
