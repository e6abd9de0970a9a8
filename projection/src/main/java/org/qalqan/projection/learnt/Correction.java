package org.qalqan.projection.learnt;

import java.util.Optional;
import org.qalqan.projection.experience.Lessons;
import org.qalqan.projection.experience.Network;
import org.qalqan.projection.model.History;
import org.qalqan.projection.model.Paths;
import org.qalqan.projection.series.Indicator;

/**
 * Puts drawn courses right by what past campaigns taught: on each day the drawn quantiles are moved part of the way to the learnt ones, and each draw
 * moves with its neighbours. The order of the draws, and with it what belongs together within one, stays.
 */
public final class Correction {

    /** How far to go towards what was learnt: the average of two models errs less than either. */
    static final double WEIGHT = 0.6;

    private static final int DRAWS_LOOKED_AT = 2_500;

    private final Lessons lessons;

    public Correction(Lessons lessons) {
        this.lessons = lessons;
    }

    /**
     * @param other the complete series beside first doses, the first doses beside the complete series
     * @return the courses put right; they never fall
     */
    public Paths apply(Paths drawn, Indicator indicator, History own, Optional<History> other) {
        Situation situation = Situation.of(indicator, own, other);
        int[] days = drawn.daysAhead();
        float[][] share = new float[days.length][];
        for (int i = 0; i < days.length; i++) {
            double[] from = Levels.of(drawn.share()[i], DRAWS_LOOKED_AT);
            double[] to = towardsLearnt(situation, days[i], from);
            share[i] = moved(drawn.share()[i], own.share(), from, to);
        }
        return neverFalling(days, share, drawn.ceiling());
    }

    private double[] towardsLearnt(Situation situation, int daysAhead, double[] drawn) {
        double[] learnt = learnt(lessons, situation, daysAhead, drawn);
        double[] result = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            result[i] = drawn[i] + WEIGHT * (learnt[i] - drawn[i]);
        }
        return result;
    }

    /** The quantiles that past campaigns would expect, as shares. */
    static double[] learnt(Lessons lessons, Situation situation, int daysAhead, double[] drawn) {
        double[] inputs = lessons.standardised(situation.inputs(daysAhead, drawn));
        double base = situation.logit(drawn[Levels.MEDIAN]);
        double[] logits = new double[Levels.count()];
        for (Network network : lessons.networks()) {
            double[] outputs = new double[Levels.count()];
            network.forward(inputs, new double[network.hidden().length], outputs);
            double[] one = Fan.spread(base, outputs);
            for (int i = 0; i < logits.length; i++) {
                logits[i] += one[i] / lessons.networks().size();
            }
        }
        double[] shares = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = situation.share(logits[i]);
        }
        return shares;
    }

    private static float[] moved(float[] draws, double reached, double[] from, double[] to) {
        float[] result = new float[draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            result[draw] = (float) moved(draws[draw], reached, from, to);
        }
        return result;
    }

    private static double moved(double share, double reached, double[] from, double[] to) {
        int last = from.length - 1;
        if (share >= from[last]) {
            double room = Math.max(1e-9, Situation.MOST - from[last]);
            return to[last] + (share - from[last]) * Math.clamp((Situation.MOST - to[last]) / room, 0, 1);
        }
        int above = 0;
        while (share >= from[above]) {
            above++;
        }
        double low = above == 0 ? reached : from[above - 1];
        double lowTo = above == 0 ? reached : to[above - 1];
        double width = from[above] - low;
        return width <= 0 ? to[above] : lowTo + (share - low) / width * (to[above] - lowTo);
    }

    private static Paths neverFalling(int[] days, float[][] share, float[] ceilings) {
        float[] ceiling = ceilings.clone();
        for (int draw = 0; draw < ceiling.length; draw++) {
            for (int i = 1; i < days.length; i++) {
                share[i][draw] = Math.max(share[i][draw], share[i - 1][draw]);
            }
            ceiling[draw] = Math.max(ceiling[draw], share[days.length - 1][draw]);
        }
        return new Paths(days, share, ceiling);
    }
}
