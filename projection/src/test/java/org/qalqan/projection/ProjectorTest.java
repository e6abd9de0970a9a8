package org.qalqan.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.projection.series.Indicator.PEOPLE_FULLY_VACCINATED;
import static org.qalqan.projection.series.Indicator.PEOPLE_VACCINATED;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.supply.Arrival;
import org.qalqan.projection.supply.DoseSupply;

class ProjectorTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);
    private static final LocalDate YEARS_END = LocalDate.of(2021, 12, 31);

    private final Projector projector = new Projector(Experience.shipped().knownOn(JUNE_4));

    @Test
    void kazakhstansYearEndLiesInsideTheHalfBandSeenFromJune() {
        Projection first =
                projection(Question.of(PEOPLE_VACCINATED, Kazakhstan.series(PEOPLE_VACCINATED), JUNE_4, YEARS_END));
        Projection complete = projection(
                Question.of(PEOPLE_FULLY_VACCINATED, Kazakhstan.series(PEOPLE_FULLY_VACCINATED), JUNE_4, YEARS_END)
                        .withBeside(Kazakhstan.series(PEOPLE_VACCINATED)));

        assertThat(first.shareAtLastReport()).isBetween(0.115, 0.116);
        assertThat(0.476).isBetween(first.quantile(YEARS_END, 0.25), first.quantile(YEARS_END, 0.75));
        assertThat(0.451).isBetween(complete.quantile(YEARS_END, 0.25), complete.quantile(YEARS_END, 0.75));
    }

    @Test
    void reportsAfterTheDayChangeNothing() {
        CoverageSeries all = Kazakhstan.series(PEOPLE_VACCINATED);

        Projection withLater = projection(Question.of(PEOPLE_VACCINATED, all, JUNE_4, YEARS_END));
        Projection without = projection(Question.of(PEOPLE_VACCINATED, all.until(JUNE_4), JUNE_4, YEARS_END));

        assertThat(withLater.median(YEARS_END)).isEqualTo(without.median(YEARS_END));
    }

    @Test
    void dosesThatCannotHaveArrivedAreNotGiven() {
        Question question = Question.of(PEOPLE_VACCINATED, Kazakhstan.series(PEOPLE_VACCINATED), JUNE_4, YEARS_END);
        DoseSupply supply = DoseSupply.of(330_000, List.of(Arrival.certain(LocalDate.of(2021, 7, 1), 1_000_000)));

        Projection limited = projection(question.withSupply(supply));

        double most = (2_181_389 + 1_330_000.0) / Kazakhstan.POPULATION;
        assertThat(limited.quantile(YEARS_END, 1)).isLessThanOrEqualTo(most + 1e-6);
        assertThat(limited.limits().supply()).isGreaterThan(0.9);
        assertThat(limited.probabilityOfReaching(0.55, YEARS_END)).isZero();
    }

    @Test
    void whatIsSupposedMovesTheProbabilityTheRightWay() {
        Question question = Question.of(PEOPLE_VACCINATED, Kazakhstan.series(PEOPLE_VACCINATED), JUNE_4, YEARS_END);
        double asItIs = projection(question).probabilityOfReaching(0.55, YEARS_END);

        double faster = projection(question.supposing(new Assumption.PaceTimes(JUNE_4, 1.5)))
                .probabilityOfReaching(0.55, YEARS_END);
        double more = projection(question.supposing(new Assumption.ExtraPace(JUNE_4, 100_000 / 7.0)))
                .probabilityOfReaching(0.55, YEARS_END);
        double higher = projection(question.supposing(new Assumption.CeilingMoved(0.05)))
                .probabilityOfReaching(0.55, YEARS_END);

        assertThat(List.of(faster, more, higher)).allSatisfy(p -> assertThat(p).isGreaterThan(asItIs));
    }

    @Test
    void tooLittleDataIsRefusedWithWhatIsMissing() {
        List<Count> counts = List.of(
                new Count(JUNE_4.minusDays(9), 100), new Count(JUNE_4.minusDays(5), 200), new Count(JUNE_4, 300));

        Answer answer = projector.project(
                Question.of(PEOPLE_VACCINATED, new CoverageSeries(10_000, counts), JUNE_4, YEARS_END));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason())
                                .isEqualTo(
                                        "not enough data: 3 reports over 9 days; at least 3 reports over 14 days are needed"));
    }

    @Test
    void aPopulationOfZeroAndACampaignNotStartedAreRefused() {
        List<Count> zeros = IntStream.range(0, 30)
                .mapToObj(i -> new Count(JUNE_4.minusDays(30 - i), 0))
                .toList();

        assertThat(projector.project(Question.of(PEOPLE_VACCINATED, new CoverageSeries(0, zeros), JUNE_4, YEARS_END)))
                .isInstanceOf(Refusal.NoPopulation.class);
        assertThat(projector.project(Question.of(PEOPLE_VACCINATED, new CoverageSeries(9, zeros), JUNE_4, YEARS_END)))
                .isInstanceOf(Refusal.NotStarted.class);
    }

    @Test
    void reportsThatNeverMoveAreRefusedAndSoIsCoverageFarAboveThePopulation() {
        CoverageSeries same = series(day -> 500);
        CoverageSeries above = series(day -> 1_700 + day);

        assertThat(projector.project(Question.of(PEOPLE_VACCINATED, same, JUNE_4, YEARS_END)))
                .isInstanceOfSatisfying(
                        Refusal.Standstill.class,
                        refusal -> assertThat(refusal.reason())
                                .isEqualTo(
                                        "no movement: all 41 reports over 40 days are the same, so there is no pace to go on"));
        assertThat(projector.project(Question.of(PEOPLE_VACCINATED, above, JUNE_4, YEARS_END)))
                .isInstanceOf(Refusal.AbovePopulation.class);
    }

    @Test
    void coverageALittleAboveThePopulationIsAnsweredAndNotBelowWhatIsReported() {
        CoverageSeries full = series(day -> 980 + day);

        Projection projection = projection(Question.of(PEOPLE_VACCINATED, full, JUNE_4, YEARS_END));

        assertThat(projection.quantile(YEARS_END, 0.05)).isGreaterThanOrEqualTo(1.02);
        assertThat(projection.reading().repairs()).isNotEmpty();
    }

    @Test
    void anOldReportAndADayFarAheadAreRefused() {
        CoverageSeries series = series(day -> 100 + 5L * day);

        assertThat(projector.project(Question.of(PEOPLE_VACCINATED, series, JUNE_4.plusDays(121), YEARS_END)))
                .isInstanceOf(Refusal.TooOld.class);
        assertThat(projector.project(Question.of(PEOPLE_VACCINATED, series, JUNE_4, LocalDate.of(2031, 1, 1))))
                .isInstanceOf(Refusal.TooFar.class);
    }

    @Test
    void theDayAShareIsReachedFitsItsProbability() {
        Projection projection =
                projection(Question.of(PEOPLE_VACCINATED, Kazakhstan.series(PEOPLE_VACCINATED), JUNE_4, YEARS_END));

        LocalDate half = projection.reachedBy(0.3, 0.5).orElseThrow();

        assertThat(projection.probabilityOfReaching(0.3, half)).isGreaterThanOrEqualTo(0.5);
        assertThat(projection.probabilityOfReaching(0.3, half.minusDays(1))).isLessThan(0.5);
        assertThat(projection.reachedBy(0.3, 0.1).orElseThrow()).isBefore(half);
        assertThat(projection.reachedBy(0.55, 0.9)).isEmpty();
        assertThat(projection.neededPerDay(0.55, YEARS_END)).isBetween(39_000.0, 39_100.0);
    }

    @Test
    void whatWouldMoveItIsADifferenceOfProbabilities() {
        Question question = Question.of(PEOPLE_VACCINATED, Kazakhstan.series(PEOPLE_VACCINATED), JUNE_4, YEARS_END);

        List<Effect> effects = projector.whatWouldMove(
                question,
                0.55,
                YEARS_END,
                List.of(
                        new Assumption.ExtraPace(JUNE_4.plusWeeks(4), 100_000 / 7.0),
                        new Assumption.PaceTimes(JUNE_4, 1.1),
                        new Assumption.CeilingMoved(0.05)));

        assertThat(effects).hasSize(3).allSatisfy(effect -> {
            assertThat(effect.difference()).isBetween(0.001, 0.5);
            assertThat(effect.probability()).isBetween(0.3, 0.9);
        });
    }

    /** 41 daily reports of a place of a thousand people, until 4 June. */
    private static CoverageSeries series(IntToLongFunction people) {
        return new CoverageSeries(
                1_000,
                IntStream.rangeClosed(0, 40)
                        .mapToObj(day -> new Count(JUNE_4.minusDays(40 - day), people.applyAsLong(day)))
                        .toList());
    }

    private Projection projection(Question question) {
        return switch (projector.project(question)) {
            case Projection projection -> projection;
            case Refusal refusal -> throw new AssertionError(refusal.reason());
        };
    }
}
