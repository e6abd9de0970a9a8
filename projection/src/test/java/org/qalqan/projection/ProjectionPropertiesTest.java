package org.qalqan.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.supply.Arrival;
import org.qalqan.projection.supply.DoseSupply;

class ProjectionPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 4);
    private static final LocalDate END = DAY.plusDays(150);
    private static final Projector PROJECTOR = new Projector(Experience.shipped());

    @Property(tries = 60)
    void quantilesNeverFallWithProbabilityNorWithTheDay(@ForAll("campaigns") CoverageSeries series) {
        if (PROJECTOR.project(question(series)) instanceof Projection projection) {
            double[] before = new double[21];
            for (LocalDate day = DAY; !day.isAfter(END); day = day.plusDays(5)) {
                double below = 0;
                for (int i = 0; i <= 20; i++) {
                    double quantile = projection.quantile(day, i / 20.0);
                    assertThat(quantile).isGreaterThanOrEqualTo(below - 1e-6).isGreaterThanOrEqualTo(before[i] - 1e-6);
                    below = quantile;
                    before[i] = quantile;
                }
            }
        }
    }

    @Property(tries = 60)
    void theProbabilityNeverRisesWithTheThreshold(@ForAll("campaigns") CoverageSeries series) {
        if (PROJECTOR.project(question(series)) instanceof Projection projection) {
            double before = 1;
            for (int percent = 0; percent <= 110; percent += 5) {
                double probability = projection.probabilityOfReaching(percent / 100.0, END.minusDays(3));
                assertThat(probability).isBetween(0.0, before);
                before = probability;
            }
        }
    }

    @Property(tries = 60)
    void moreDosesNeverLowerTheProbability(
            @ForAll("campaigns") CoverageSeries series,
            @ForAll @LongRange(max = 600_000) long onHand,
            @ForAll @LongRange(max = 600_000) long more,
            @ForAll @IntRange(min = 1, max = 100) int day) {
        DoseSupply supply =
                DoseSupply.of(onHand, List.of(Arrival.planned(DAY.plusDays(10), DAY.plusDays(60), 200_000)));
        Question question = question(series).withSupply(supply);
        if (PROJECTOR.project(question) instanceof Projection with
                && PROJECTOR.project(question.supposing(new Assumption.MoreDoses(DAY.plusDays(day), more)))
                        instanceof Projection withMore) {
            for (int percent = 5; percent <= 100; percent += 10) {
                assertThat(withMore.probabilityOfReaching(percent / 100.0, END))
                        .isGreaterThanOrEqualTo(with.probabilityOfReaching(percent / 100.0, END));
            }
        }
    }

    @Property(tries = 40)
    void goingFasterOrAHigherCeilingNeverLowersTheProbability(@ForAll("campaigns") CoverageSeries series) {
        Question question = question(series);
        if (PROJECTOR.project(question) instanceof Projection asItIs) {
            for (Assumption assumption : List.of(
                    new Assumption.PaceTimes(DAY.plusDays(20), 1.1),
                    new Assumption.ExtraPace(DAY.plusDays(20), 500),
                    new Assumption.CeilingMoved(0.05))) {
                Projection moved = (Projection) PROJECTOR.project(question.supposing(assumption));
                for (int percent = 10; percent <= 100; percent += 10) {
                    assertThat(moved.probabilityOfReaching(percent / 100.0, END))
                            .isGreaterThanOrEqualTo(asItIs.probabilityOfReaching(percent / 100.0, END));
                }
            }
        }
    }

    @Property(tries = 30)
    void theSameSeedGivesTheSameAnswer(@ForAll("campaigns") CoverageSeries series, @ForAll long seed) {
        Question question = question(series).withSeed(seed);
        if (PROJECTOR.project(question) instanceof Projection one
                && PROJECTOR.project(question) instanceof Projection other) {
            assertThat(one.quantile(END, 0.3)).isEqualTo(other.quantile(END, 0.3));
        }
    }

    private static Question question(CoverageSeries series) {
        return Question.of(Indicator.PEOPLE_VACCINATED, series, DAY, END).withDraws(400);
    }

    /** Campaigns of all kinds: few or many reports, steady or jumping, corrected downward, some beyond the population. */
    @Provide
    Arbitrary<CoverageSeries> campaigns() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.longs().between(0, 2_000_000),
                        Arbitraries.doubles().between(0, 20_000),
                        Arbitraries.longs())
                .as(ProjectionPropertiesTest::campaign);
    }

    private static CoverageSeries campaign(int reports, int gap, long population, double perDay, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Count> counts = new ArrayList<>();
        double people = 0;
        for (int i = 0; i < reports; i++) {
            people += perDay * gap * random.nextDouble() * 2;
            double reported = random.nextInt(12) == 0 ? people * 0.8 : people;
            counts.add(new Count(DAY.minusDays((long) (reports - i) * gap), Math.round(reported)));
        }
        return new CoverageSeries(population, counts);
    }
}
