package org.qalqan.server.coldchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qalqan.server.coldchain.TemperatureSeries.Point;

/** Laws of excursions, whatever was measured. */
class ExcursionPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2021-06-01T00:00:00Z");
    private static final ExcursionRule HEAT = ExcursionRuleTest.rule(">", "8", Optional.of(60L), Optional.of(120L));
    private static final ExcursionRule FREEZING =
            ExcursionRuleTest.rule("<=", "-0.5", Optional.of(60L), Optional.of(120L));

    @Property
    void theOrderInWhichReadingsComeChangesNothing(@ForAll("points") List<Point> points, @ForAll long seed) {
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(seed));

        for (Measure measure : Measure.values()) {
            assertThat(HEAT.excursionsIn(TemperatureSeries.of(shuffled), measure))
                    .isEqualTo(HEAT.excursionsIn(TemperatureSeries.of(points), measure));
        }
    }

    /** A reading between two others, no worse and no better than both, tells nothing new. */
    @Property
    void readingsInBetweenThatSayTheSameChangeNoMinute(
            @ForAll("points") List<Point> points, @ForAll @IntRange(min = 2, max = 5) int parts) {
        List<Point> denser = new ArrayList<>(points);
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point next = points.get(i);
            Duration apart = Duration.between(one.at(), next.at());
            if (one.celsius().equals(next.celsius()) && apart.compareTo(TemperatureSeries.LONGEST_GAP) <= 0) {
                for (int part = 1; part < parts; part++) {
                    denser.add(new Point(one.at().plus(apart.multipliedBy(part).dividedBy(parts)), one.celsius()));
                }
            }
        }

        for (Measure measure : Measure.values()) {
            assertThat(extents(FREEZING, TemperatureSeries.of(denser), measure))
                    .isEqualTo(extents(FREEZING, TemperatureSeries.of(points), measure));
        }
    }

    /** Cutting a series where it is within the limit, and looking at the parts, finds the same. */
    @Property
    void cuttingASeriesAtAGoodReadingChangesNothing(
            @ForAll("points") List<Point> points, @ForAll @IntRange(max = 60) int at) {
        TemperatureSeries whole = TemperatureSeries.of(points);
        int cut = Math.min(at, points.size() - 1);
        if (cut < 0 || HEAT.limit().isBeyond(points.get(cut).celsius())) {
            return;
        }
        List<Excursion> parts = new ArrayList<>();
        parts.addAll(HEAT.excursionsIn(new TemperatureSeries(points.subList(0, cut + 1)), Measure.CONSECUTIVE));
        parts.addAll(HEAT.excursionsIn(new TemperatureSeries(points.subList(cut, points.size())), Measure.CONSECUTIVE));

        assertThat(parts).isEqualTo(HEAT.excursionsIn(whole, Measure.CONSECUTIVE));
    }

    @Property
    void moreHeatNeverMeansFewerMinutes(
            @ForAll("points") List<Point> points, @ForAll @IntRange(min = 1, max = 2000) int more) {
        List<Point> warmer = points.stream()
                .map(point -> new Point(point.at(), new Celsius(point.celsius().hundredths() + more)))
                .toList();

        for (Measure measure : Measure.values()) {
            assertThat(minutes(HEAT, TemperatureSeries.of(warmer), measure))
                    .isGreaterThanOrEqualTo(minutes(HEAT, TemperatureSeries.of(points), measure));
            assertThat(minutes(FREEZING, TemperatureSeries.of(warmer), measure))
                    .isLessThanOrEqualTo(minutes(FREEZING, TemperatureSeries.of(points), measure));
        }
    }

    @Property
    void anExcursionLastsAtLeastAsLongAsItsRuleAllowsAndIsKnownWithinIt(@ForAll("points") List<Point> points) {
        for (Measure measure : Measure.values()) {
            assertThat(HEAT.excursionsIn(TemperatureSeries.of(points), measure)).allSatisfy(excursion -> {
                assertThat(excursion.lasted())
                        .isGreaterThanOrEqualTo(HEAT.time(measure).orElseThrow());
                assertThat(excursion.knownAt()).isBetween(excursion.from(), excursion.last());
                assertThat(HEAT.limit().isBeyond(excursion.extreme())).isTrue();
            });
        }
    }

    private static long minutes(ExcursionRule rule, TemperatureSeries series, Measure measure) {
        return rule.excursionsIn(series, measure).stream()
                .mapToLong(Excursion::minutes)
                .sum();
    }

    private static List<List<Object>> extents(ExcursionRule rule, TemperatureSeries series, Measure measure) {
        return rule.excursionsIn(series, measure).stream()
                .map(excursion -> List.<Object>of(
                        excursion.from(),
                        excursion.last(),
                        excursion.isGoing(),
                        excursion.lasted(),
                        excursion.extreme()))
                .toList();
    }

    @Provide
    Arbitrary<List<Point>> points() {
        Arbitrary<Integer> step = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(20, Arbitraries.of(10, 15, 30)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(60, 1_500)));
        Arbitrary<Integer> hundredths = Arbitraries.of(-900, -51, -50, -49, 200, 500, 800, 801, 1200, 3100);
        return Combinators.combine(step, hundredths)
                .as(List::of)
                .list()
                .ofMaxSize(60)
                .map(ExcursionPropertiesTest::series);
    }

    private static List<Point> series(List<List<Integer>> steps) {
        List<Point> points = new ArrayList<>();
        Instant at = BEGIN;
        for (List<Integer> step : steps) {
            at = at.plusSeconds(60L * step.getFirst());
            points.add(new Point(at, new Celsius(step.getLast())));
        }
        return points;
    }
}
