package org.qalqan.server.web.lots;

import java.util.stream.Collectors;
import org.qalqan.server.ledger.Recall;
import org.qalqan.server.ledger.Recall.Row;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * A recall as one page that can be printed.
 *
 * @param isRecalled whether the lot has been recalled; else the page says what a recall would mean
 */
public record RecallPage(Frame frame, LotWords told, Recall recall, boolean isRecalled) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    /** The name of a row's place, with those between it and its region. */
    public String name(Row row) {
        return row.line().stream()
                .skip(row.line().size() == 1 ? 0 : 1)
                .map(place -> place.name().in(w().language()))
                .collect(Collectors.joining(" › "));
    }

    /** What a place has to do, as one text for each step. */
    public String step(Row row, Recall.Step step) {
        String key =
                "lots.step." + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return switch (step) {
            case SET_APART, RETURN_OR_DISCARD -> w().text(key, row.stock());
            case DISCARD_OPEN -> w().text(key, row.vials().doses(), row.vials().open());
            case STOP_ARRIVAL -> w().text(key, row.onTheWay());
            case TELL_SAFETY -> w().text(key, row.given());
        };
    }

    /** The form by which a store keeper takes a place's doses out of use. */
    public String withdraw(Row row) {
        return "/" + w().language().code() + "/lots/" + recall.lot().id() + "/withdraw?as-of=" + links().asOf()
                + "&place=" + row.place().code();
    }

    public boolean canWithdraw(Row row) {
        return isRecalled && row.stock() + row.vials().doses() > 0;
    }

    /** The table as a file. */
    public String csv() {
        return links().download("lots/" + recall.lot().id() + "/recall.csv");
    }
}
