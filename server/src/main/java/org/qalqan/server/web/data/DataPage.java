package org.qalqan.server.web.data;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.qalqan.server.source.Source;
import org.qalqan.server.web.FaultLine;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * What everything rests on.
 *
 * @param uses by id of the source
 * @param faults what does not fit in the reports
 * @param repairs what the projection read otherwise
 */
public record DataPage(
        Frame frame,
        List<Source> sources,
        Map<String, SourceUse> uses,
        List<FaultLine> faults,
        List<FaultLine> repairs,
        List<Download> downloads) {

    /**
     * A table that can be taken along.
     *
     * @param code its name in keys of words
     * @param csv address of the CSV
     * @param json address of the JSON
     */
    public record Download(String code, String csv, String json) {

        static Download of(String code, UnaryOperator<String> address) {
            return new Download(code, address.apply(code + ".csv"), address.apply(code + ".json"));
        }
    }

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public SourceUse use(Source source) {
        return uses.getOrDefault(source.id(), SourceUse.NONE);
    }
}
