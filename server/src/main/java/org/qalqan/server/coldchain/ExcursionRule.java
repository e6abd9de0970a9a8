package org.qalqan.server.coldchain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a product may be beyond a limit, as somebody published it. A rule has one of the two times, or both.
 *
 * @param storage where the vaccine lies, and so whose sensors it goes by
 * @param consecutive time without a break from which it is an excursion
 * @param cumulative time all together from which it is one
 * @param source id of the publication
 */
public record ExcursionRule(
        String product,
        Storage storage,
        Limit limit,
        Optional<Duration> consecutive,
        Optional<Duration> cumulative,
        String source,
        Optional<String> note) {

    public ExcursionRule {
        if (consecutive.isEmpty() && cumulative.isEmpty()) {
            throw new IllegalArgumentException("A rule for %s %s says no time".formatted(product, limit));
        }
    }

    public ExcursionKind kind() {
        return limit.kind();
    }

    /** The time that makes an excursion in this measure; empty where the rule has none. */
    public Optional<Duration> time(Measure measure) {
        return switch (measure) {
            case CONSECUTIVE -> consecutive;
            case CUMULATIVE -> cumulative;
        };
    }

    /** Every excursion in a series by one of the rule's times, the first to begin first. */
    public List<Excursion> excursionsIn(TemperatureSeries series, Measure measure) {
        List<TemperatureSeries.Run> runs = series.runsBeyond(limit);
        return time(measure)
                .map(time -> switch (measure) {
                    case CONSECUTIVE -> consecutive(series, runs, time);
                    case CUMULATIVE -> cumulative(series, runs, time).stream().toList();
                })
                .orElse(List.of());
    }

    private static List<Excursion> consecutive(
            TemperatureSeries series, List<TemperatureSeries.Run> runs, Duration time) {
        return runs.stream()
                .flatMap(run -> run.momentAfter(time).stream()
                        .map(passed -> new Excursion(
                                run.from(),
                                run.last(),
                                series.isStillGoing(run),
                                run.lasted(),
                                Measure.CONSECUTIVE,
                                run.extreme(),
                                passed)))
                .toList();
    }

    private Optional<Excursion> cumulative(TemperatureSeries series, List<TemperatureSeries.Run> runs, Duration time) {
        Duration soFar = Duration.ZERO;
        for (TemperatureSeries.Run run : runs) {
            Duration missing = time.minus(soFar);
            Optional<Excursion> passed = run.momentAfter(missing)
                    .map(moment -> new Excursion(
                            runs.getFirst().from(),
                            runs.getLast().last(),
                            series.isStillGoing(runs.getLast()),
                            runs.stream().map(TemperatureSeries.Run::lasted).reduce(Duration.ZERO, Duration::plus),
                            Measure.CUMULATIVE,
                            runs.stream()
                                    .map(TemperatureSeries.Run::extreme)
                                    .reduce(limit::worse)
                                    .orElseThrow(),
                            moment));
            if (passed.isPresent()) {
                return passed;
            }
            soFar = soFar.plus(run.lasted());
        }
        return Optional.empty();
    }
}
