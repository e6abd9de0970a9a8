package org.qalqan.projection.model;

import java.util.SplittableRandom;

/**
 * The complete series follows the first dose: who had the first comes again after a lag, most of them. The lag is read from the reports (how
 * many days ago first doses stood where complete series stand now) and tends towards a usual one.
 */
final class Following {

    private static final double COMING_BACK_AT_LEAST = 0.85;
    private static final double USUAL_LAG_DAYS = 30;
    private static final double SPREAD_OF_LAG = 0.5;
    private static final double DAYS_TO_FORGET = 60;
    private static final double LAG_DAYS_AT_MOST = 120;
    private static final double MORE_THAN_FIRST_AT_MOST = 1.3;

    private final History complete;
    private final History first;
    private final int[] daysAhead;
    private final int[] firstDaysAhead;
    private final BoundedGrowth growthOfFirst;
    private final double[] courseOfFirst;
    private final double[] lagKept;

    Following(Temper temper, History complete, History first, int[] daysAhead) {
        this.complete = complete;
        this.first = first;
        this.daysAhead = daysAhead;
        int last = complete.lastDay() + daysAhead[daysAhead.length - 1] - first.lastDay();
        this.firstDaysAhead = Grid.fullWeeks(last);
        this.growthOfFirst = new BoundedGrowth(temper, first, firstDaysAhead);
        this.courseOfFirst = new double[firstDaysAhead.length];
        this.lagKept = new double[daysAhead.length];
        for (int i = 0; i < daysAhead.length; i++) {
            lagKept[i] = Math.exp(-daysAhead[i] / DAYS_TO_FORGET);
        }
    }

    /** As {@link BoundedGrowth#draw}. */
    double draw(int draw, SplittableRandom random, double[] course) {
        double drawn = COMING_BACK_AT_LEAST + (1 - COMING_BACK_AT_LEAST) * random.nextDouble();
        double lagLater = USUAL_LAG_DAYS * Math.exp(SPREAD_OF_LAG * random.nextGaussian());
        // Last, because it takes as many random numbers as there are weeks: asking farther ahead changes nothing
        // nearer.
        double ceilingOfFirst = growthOfFirst.draw(draw, random, courseOfFirst);
        double reported = complete.share() / Math.max(1e-9, first.share());
        double comingBack = Math.max(drawn, Math.min(MORE_THAN_FIRST_AT_MOST, reported));
        double lagNow =
                Math.clamp(complete.lastDay() - first.dayOf(complete.share() / comingBack), 0, LAG_DAYS_AT_MOST);
        double most = Math.max(complete.share(), 1);
        for (int i = 0; i < daysAhead.length; i++) {
            double lag = lagLater + (lagNow - lagLater) * lagKept[i];
            double owedSince = complete.lastDay() + daysAhead[i] - lag;
            course[i] = Math.clamp(comingBack * firstOn(owedSince), complete.share(), most);
        }
        return Math.min(most, comingBack * ceilingOfFirst);
    }

    private double firstOn(double day) {
        double ahead = day - first.lastDay();
        if (ahead <= 0) {
            return first.at(day);
        }
        int after = Math.min(firstDaysAhead.length - 1, (int) Math.ceil(ahead / Grid.STEP_DAYS) - 1);
        double from = after == 0 ? 0 : firstDaysAhead[after - 1];
        double low = after == 0 ? first.share() : courseOfFirst[after - 1];
        double part = Math.min(1, (ahead - from) / (firstDaysAhead[after] - from));
        return low + part * (courseOfFirst[after] - low);
    }
}
