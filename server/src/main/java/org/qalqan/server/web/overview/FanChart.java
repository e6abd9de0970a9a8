package org.qalqan.server.web.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qalqan.server.answers.Answers;
import org.qalqan.server.answers.Outlook;
import org.qalqan.server.answers.WhereWeAre.Point;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Words;

/**
 * What the chart of coverage shows. Shares are of the judged reading's denominator.
 *
 * @param reported reports as known on the day
 * @param fan quantiles for days to come: day, 5 %, 25 %, 50 %, 75 %, 95 %
 * @param later what came true, apart
 * @param target the share to reach
 */
record FanChart(
        LocalDate from,
        LocalDate until,
        LocalDate asOf,
        LocalDate by,
        double target,
        List<List<Object>> reported,
        List<List<Object>> fan,
        List<List<Object>> later,
        Map<String, Object> words) {

    /** Days shown beyond the deadline. */
    private static final int MARGIN_DAYS = 10;

    static FanChart of(Answers answers, LocalDate from, Words words) {
        long people = answers.target().denominator().people();
        LocalDate by = answers.target().by();
        LocalDate until = (answers.asOf().isAfter(by) ? answers.asOf() : by).plusDays(MARGIN_DAYS);
        return new FanChart(
                from,
                until,
                answers.asOf(),
                by,
                answers.target().value(),
                answers.where()
                        .map(where -> points(where.history(), people, until))
                        .orElse(List.of()),
                answers.outlook().map(FanChart::bands).orElse(List.of()),
                points(answers.hindsight().later(), people, until),
                ChartWords.of(
                        words,
                        Map.of(
                                "reported", words.text("fan.reported"),
                                "median", words.text("fan.median"),
                                "half", words.text("fan.half"),
                                "most", words.text("fan.most"),
                                "later", words.text("fan.later"),
                                "target",
                                        words.text(
                                                "fan.target",
                                                words.formats()
                                                        .percent(
                                                                answers.target().value())),
                                "asOf", words.formats().dayAndMonth(answers.asOf()),
                                "by", words.formats().dayAndMonth(by))));
    }

    private static List<List<Object>> points(List<Point> points, long people, LocalDate until) {
        return points.stream()
                .filter(point -> !point.date().isAfter(until))
                .map(point -> List.<Object>of(point.date().toString(), share((double) point.people() / people)))
                .toList();
    }

    private static List<List<Object>> bands(Outlook outlook) {
        return switch (outlook) {
            case Outlook.Projected projected ->
                projected.fan().stream()
                        .map(band -> List.<Object>of(
                                band.date().toString(),
                                share(band.q05()),
                                share(band.q25()),
                                share(band.median()),
                                share(band.q75()),
                                share(band.q95())))
                        .toList();
            case Outlook.Decided _, Outlook.Refused _ -> List.of();
        };
    }

    /** Four digits are more than a chart shows. */
    private static double share(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
