package org.qalqan.projection.model;

/**
 * Draws of how a campaign may go on, in shares of the population.
 *
 * @param daysAhead days after the last report, increasing, above zero
 * @param share {@code share[day][draw]}; never falls with the day
 * @param ceiling {@code ceiling[draw]}: who is willing and eligible in that draw; never below the draw's last share
 */
public record Paths(int[] daysAhead, float[][] share, float[] ceiling) {

    public int draws() {
        return ceiling.length;
    }
}
