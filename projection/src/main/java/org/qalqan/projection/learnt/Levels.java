package org.qalqan.projection.learnt;

import java.util.Arrays;

/** The probabilities at which distributions are compared and put right. */
final class Levels {

    static final int MEDIAN = 4;
    private static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

    private Levels() {}

    static int count() {
        return LEVELS.length;
    }

    static double at(int index) {
        return LEVELS[index];
    }

    /** The quantiles of draws, of which at most the first {@code atMost} are looked at. */
    static double[] of(float[] draws, int atMost) {
        float[] sorted = Arrays.copyOf(draws, Math.min(atMost, draws.length));
        Arrays.sort(sorted);
        double[] quantiles = new double[LEVELS.length];
        for (int i = 0; i < LEVELS.length; i++) {
            double place = LEVELS[i] * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(sorted.length - 1, below + 1);
            quantiles[i] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
        return quantiles;
    }
}
