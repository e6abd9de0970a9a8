package org.qalqan.projection.model;

/**
 * Draws of how a campaign may go on, in shares of the population.
 *
 * @param daysAhead days after the last report, increasing, above zero
 * @param share {@code share[day][draw]}; never falls with the day
 * @param ceiling {@code ceiling[draw]}: who is willing and eligible in that draw; never below the draw's last share
 */
public record Paths(int[] daysAhead, float[][] share, float[] ceiling) {

    static Paths empty(int[] daysAhead, int draws) {
        return new Paths(daysAhead, new float[daysAhead.length][draws], new float[draws]);
    }

    public int draws() {
        return ceiling.length;
    }

    void set(int draw, double[] course, double top) {
        double highest = 0;
        for (int i = 0; i < course.length; i++) {
            highest = Math.max(highest, course[i]);
            share[i][draw] = (float) highest;
        }
        ceiling[draw] = (float) Math.max(top, highest);
    }
}
