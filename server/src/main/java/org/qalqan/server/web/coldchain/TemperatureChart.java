package org.qalqan.server.web.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.coldchain.Celsius;
import org.qalqan.server.coldchain.Excursion;
import org.qalqan.server.coldchain.ExcursionKind;
import org.qalqan.server.coldchain.ExcursionReport;
import org.qalqan.server.coldchain.ExcursionRule;
import org.qalqan.server.coldchain.Limit;
import org.qalqan.server.coldchain.Sensor;
import org.qalqan.server.coldchain.TemperatureSeries;
import org.qalqan.server.web.ChartWords;

/**
 * What the chart of a store's temperatures shows. Moments are milliseconds as the clocks of the campaign's time zone show them.
 *
 * @param limits the narrowest limits of the products' rules
 * @param excursions when they were
 */
record TemperatureChart(
        long from, long until, List<Line> lines, List<Mark> limits, List<Shade> excursions, Map<String, Object> words) {

    /** What a sensor measured: moments and degrees, with nothing for a time that is unknown. */
    record Line(String name, List<List<Object>> points) {}

    record Mark(double celsius, boolean isHeat, String label) {}

    record Shade(long from, long until, boolean isHeat) {}

    /** Makes a chart of series in one time zone. */
    record Maker(ColdWords say, Instant from, Instant until) {

        TemperatureChart of(
                Map<Sensor, TemperatureSeries> series, List<ExcursionRule> rules, List<ExcursionReport> reports) {
            List<Line> lines = series.entrySet().stream()
                    .map(one -> new Line(one.getKey().name(), points(one.getValue())))
                    .toList();
            return new TemperatureChart(
                    millis(from),
                    millis(until),
                    lines,
                    limits(series, rules),
                    reports.stream()
                            .flatMap(report -> report.course().stream().map(course -> shade(report, course)))
                            .toList(),
                    ChartWords.of(say.words(), Map.of("celsius", say.words().text("coldchain.celsius", "N"))));
        }

        private List<List<Object>> points(TemperatureSeries series) {
            List<List<Object>> points = new ArrayList<>();
            Optional<Instant> before = Optional.empty();
            for (TemperatureSeries.Point point : series.points()) {
                before.filter(last -> Duration.between(last, point.at()).compareTo(TemperatureSeries.LONGEST_GAP) > 0)
                        .ifPresent(last -> points.add(List.of(millis(last) + 1, "-")));
                points.add(List.of(millis(point.at()), point.celsius().degrees()));
                before = Optional.of(point.at());
            }
            return points;
        }

        private List<Mark> limits(Map<Sensor, TemperatureSeries> series, List<ExcursionRule> rules) {
            List<Mark> marks = new ArrayList<>();
            List<Limit> limits = rules.stream()
                    .filter(rule -> series.keySet().stream().anyMatch(sensor -> sensor.storage() == rule.storage()))
                    .map(ExcursionRule::limit)
                    .toList();
            narrowest(limits, ExcursionKind.HEAT, Comparator.naturalOrder()).ifPresent(marks::add);
            narrowest(limits, ExcursionKind.FREEZING, Comparator.reverseOrder()).ifPresent(marks::add);
            return marks;
        }

        private Optional<Mark> narrowest(List<Limit> limits, ExcursionKind kind, Comparator<Celsius> order) {
            return limits.stream()
                    .filter(limit -> limit.kind() == kind)
                    .min(Comparator.comparing(Limit::celsius, order))
                    .map(limit -> new Mark(limit.celsius().degrees(), kind == ExcursionKind.HEAT, say.limit(limit)));
        }

        private Shade shade(ExcursionReport report, Excursion course) {
            return new Shade(
                    millis(course.from()), millis(course.last()), report.limit().kind() == ExcursionKind.HEAT);
        }

        private long millis(Instant at) {
            return at.toEpochMilli() + say.zone().getRules().getOffset(at).getTotalSeconds() * 1000L;
        }
    }
}
