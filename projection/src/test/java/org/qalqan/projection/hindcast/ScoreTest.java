package org.qalqan.projection.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTest {

    /** The even spread from 0 to 1: every quantile is its own probability. */
    private static final Forecast EVEN = new Forecast(Score.LEVELS);

    @Test
    void theWeightedIntervalScoreIsTheOneOfItsDefinition() {
        double truth = 0.97;

        // Bracher et al. 2021, equation 1: half the miss of the median and, for each interval, alpha/2 times width and
        // penalty.
        double expected = 0.5 * Math.abs(truth - 0.5);
        for (int i = 0; i < 4; i++) {
            double alpha = 2 * Score.LEVELS[i];
            double low = Score.LEVELS[i];
            double high = Score.LEVELS[8 - i];
            expected += alpha / 2 * (high - low + 2 / alpha * Math.max(0, truth - high));
        }
        assertThat(Score.of(EVEN, truth, 0).wis()).isCloseTo(expected / 4.5, within(1e-12));
    }

    @Test
    void aCertainAndRightForecastScoresZero() {
        double[] certain = new double[9];
        Arrays.fill(certain, 0.4);

        assertThat(Score.of(new Forecast(certain), 0.4, 0.1).wis()).isZero();
    }

    @Test
    void whoSaysWhatIsTrueHasBandsThatHold() {
        Random random = new Random(1);
        double half = 0;
        double nine = 0;
        for (int i = 0; i < 10_000; i++) {
            Score score = Score.of(EVEN, random.nextDouble(), 0);
            half += score.insideHalf() ? 1e-4 : 0;
            nine += score.insideNine() ? 1e-4 : 0;
        }
        assertThat(half).isCloseTo(0.5, within(0.02));
        assertThat(nine).isCloseTo(0.9, within(0.02));
    }

    @Test
    void probabilitiesLieOnLinesBetweenTheQuantiles() {
        assertThat(EVEN.probabilityOfReaching(0.6)).isCloseTo(0.4, within(1e-12));
        assertThat(EVEN.probabilityOfReaching(0.0)).isGreaterThan(0.97);
        assertThat(EVEN.probabilityOfReaching(1.0)).isLessThan(0.03);
    }
}
