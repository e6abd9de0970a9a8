package org.qalqan.projection.model;

import java.util.SplittableRandom;

/**
 * Bounded growth: the pace wanders, tends towards what campaigns usually reach, and slows before a ceiling that nobody knows. The logarithm
 * of the free pace is an Ornstein–Uhlenbeck process; the ceiling is drawn once for each course.
 */
final class BoundedGrowth {

    private static final double LOG_FASTEST = Math.log(0.02);
    private static final double GOLDEN = 0.6180339887498949;
    private static final int DAYS_TO_MIDDLE_OF_PACE = 10;

    private final Temper temper;
    private final int[] daysAhead;
    private final double share;
    private final double logPace;
    private final double shareOfPace;
    private final double[] kept;
    private final double[] noise;

    BoundedGrowth(Temper temper, History history, int[] daysAhead) {
        this.temper = temper;
        this.daysAhead = daysAhead;
        this.share = history.share();
        this.logPace = Math.log(history.currentPace());
        this.shareOfPace = history.at(history.lastDay() - DAYS_TO_MIDDLE_OF_PACE);
        this.kept = new double[daysAhead.length];
        this.noise = new double[daysAhead.length];
        for (int i = 0; i < daysAhead.length; i++) {
            int span = span(i);
            kept[i] = Math.exp(-span / temper.daysToForget());
            noise[i] = temper.wandering() * Math.sqrt(span);
        }
    }

    private int span(int step) {
        return step == 0 ? daysAhead[0] : daysAhead[step] - daysAhead[step - 1];
    }

    /**
     * One course.
     *
     * @param draw its number: ceilings are spread evenly over the draws
     * @param course filled with the share on each day ahead
     * @return the ceiling
     */
    double draw(int draw, SplittableRandom random, double[] course) {
        double place = (draw * GOLDEN + random.nextDouble() * 0.01) % 1;
        double ceiling = ceiling(place, random.nextDouble());
        double towards = Math.log(temper.usualPace()) + temper.spreadOfUsualPace() * random.nextGaussian();
        double log = logPace
                - Math.log(Math.max(0.02, factor(shareOfPace, ceiling)))
                + temper.doubtOfPace() * random.nextGaussian();
        double reached = share;
        for (int i = 0; i < daysAhead.length; i++) {
            log = towards + (log - towards) * kept[i] + noise[i] * random.nextGaussian();
            double free = Math.exp(Math.min(log, LOG_FASTEST)) * span(i);
            reached = Math.min(ceiling, reached + free * factor(reached, ceiling));
            course[i] = reached;
        }
        return ceiling;
    }

    /** Rather high than low within the usual bounds; past them, somewhere above what has been reached. */
    private double ceiling(double place, double otherPlace) {
        double usual =
                temper.lowestCeiling() + (temper.highestCeiling() - temper.lowestCeiling()) * Math.pow(place, 0.7);
        double least = share + 0.01;
        if (usual >= least) {
            return usual;
        }
        double most = Math.max(1.02, share + 0.03);
        return least + (most - least) * Math.pow(otherPlace, 1.2);
    }

    private double factor(double at, double ceiling) {
        return Math.clamp((ceiling - at) / (temper.lastPart() * ceiling), 0, 1);
    }
}
