package org.qalqan.projection.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qalqan.projection.model.History;

class BaselinesTest {

    @Test
    void onAStraightLineTheTrendsGoStraightOn() {
        History line = history(day -> 0.002 * day);

        assertThat(Baselines.linear().expected(line, 50)).isCloseTo(0.3, within(1e-9));
        assertThat(Baselines.dampedHolt().expected(line, 50)).isBetween(0.25, 0.3);
        assertThat(Baselines.theta().expected(line, 50)).isCloseTo(0.25, within(1e-9));
        assertThat(Baselines.noChange().expected(line, 50)).isEqualTo(0.2);
    }

    @Test
    void theLogisticAndTheGompertzFindTheirOwnCurvesAgain() {
        IntToDoubleFunction logistic = day -> 0.6 / (1 + Math.exp(-0.05 * (day - 80)));
        IntToDoubleFunction gompertz = day -> 0.6 * Math.exp(-5 * Math.exp(-0.03 * day));

        assertThat(Baselines.logistic().expected(history(logistic), 60))
                .isCloseTo(logistic.applyAsDouble(160), within(0.01));
        assertThat(Baselines.gompertz().expected(history(gompertz), 60))
                .isCloseTo(gompertz.applyAsDouble(160), within(0.01));
    }

    @Test
    void theBandLiesAroundTheMedianAndNeverBelowWhatIsReached() {
        double[] quantiles =
                Baselines.linear().quantiles(history(day -> 0.002 * day), 50, new double[] {0.05, 0.5, 0.95});

        assertThat(quantiles).isSorted();
        assertThat(quantiles[0]).isGreaterThan(0.2);
        assertThat(quantiles[1]).isCloseTo(0.3, within(1e-4));
    }

    /** A hundred days of daily reports. */
    private static History history(IntToDoubleFunction share) {
        return new History(
                IntStream.rangeClosed(0, 100).toArray(),
                IntStream.rangeClosed(0, 100).mapToDouble(share).toArray());
    }
}
