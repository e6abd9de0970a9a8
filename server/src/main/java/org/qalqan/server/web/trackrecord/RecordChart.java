package org.qalqan.server.web.trackrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.answers.TrackRecord;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Words;

/**
 * What the charts of the record show. Shares are of the judged reading's denominator.
 *
 * @param target the share to reach
 * @param truth coverage on the deadline, where it is known
 * @param reached what the probabilities are set against, 0 or 1, where it is known
 * @param said for each Friday: day, probability, 5 %, 25 %, 50 %, 75 %, 95 %
 */
record RecordChart(
        LocalDate from,
        LocalDate until,
        double target,
        Optional<Double> truth,
        Optional<Integer> reached,
        List<List<Object>> said,
        Map<String, Object> words) {

    private static final int MARGIN_DAYS = 4;

    static RecordChart of(TrackRecord past, Words words) {
        LocalDate by = past.target().by();
        return new RecordChart(
                past.entries().isEmpty() ? by : past.entries().getFirst().asOf().minusDays(MARGIN_DAYS),
                by.plusDays(MARGIN_DAYS),
                past.target().value(),
                past.truth().map(Coverage::share),
                past.reached().map(reached -> reached ? 1 : 0),
                past.entries().stream().map(RecordChart::said).toList(),
                ChartWords.of(
                        words,
                        Map.of(
                                "probability", words.text("track.probability"),
                                "median", words.text("fan.median"),
                                "half", words.text("fan.half"),
                                "most", words.text("fan.most"),
                                "target",
                                        words.text(
                                                "fan.target",
                                                words.formats()
                                                        .percent(past.target().value())),
                                "truth",
                                        past.truth()
                                                .map(known -> words.text(
                                                        "track.truth-was",
                                                        words.formats().percent(known.share(), 1)))
                                                .orElse(""))));
    }

    private static List<Object> said(TrackRecord.Entry entry) {
        return List.of(
                entry.asOf().toString(),
                share(entry.probability()),
                share(entry.onDeadline().q05()),
                share(entry.onDeadline().q25()),
                share(entry.onDeadline().median()),
                share(entry.onDeadline().q75()),
                share(entry.onDeadline().q95()));
    }

    /** Four digits are more than a chart shows. */
    private static double share(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
