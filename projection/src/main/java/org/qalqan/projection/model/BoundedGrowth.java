package org.qalqan.projection.model;

import java.util.SplittableRandom;

/**
 * The pace of the last weeks wanders, and slows before a ceiling that nobody knows. The wandering is as large as it was in other campaigns.
 */
public final class BoundedGrowth implements GrowthModel {

    private static final double CEILING_LOWEST = 0.35;
    private static final double CEILING_HIGHEST = 0.95;

    private final PaceChange change;

    public BoundedGrowth(PaceChange change) {
        this.change = change;
    }

    @Override
    public Paths draw(Standing from, int[] daysAhead, int draws, long seed) {
        float[][] share = new float[daysAhead.length][draws];
        float[] ceiling = new float[draws];
        double pace = Math.max(1e-6, 0.35 * from.paceWeek() + 0.65 * from.paceMonth());
        for (int draw = 0; draw < draws; draw++) {
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
            double top = ceiling(from.share(), random);
            ceiling[draw] = (float) top;
            double reached = from.share();
            double drift = change.meanLogPerMonth() + change.deviationOfMean() * random.nextGaussian();
            double log = 0;
            int day = 0;
            for (int i = 0; i < daysAhead.length; i++) {
                double months = (daysAhead[i] - day) / 28.0;
                day = daysAhead[i];
                log += change.deviationPerMonth() * Math.sqrt(months) * random.nextGaussian();
                double speed = pace * Math.exp(log + drift * Math.min(day / 28.0, 3)) * Saturation.factor(reached, top);
                reached = Math.min(top, reached + speed * months * 28);
                share[i][draw] = (float) reached;
            }
        }
        return new Paths(daysAhead, share, ceiling);
    }

    /** Somewhere between the lowest and the highest, more often high, and always above what has been reached. */
    private static double ceiling(double share, SplittableRandom random) {
        double high = Math.max(CEILING_HIGHEST, Math.min(share + 0.02, 1.2 * share));
        double low = Math.max(CEILING_LOWEST, share);
        double uniform = Math.sqrt(random.nextDouble());
        return low >= high ? high : low + uniform * (high - low);
    }
}
