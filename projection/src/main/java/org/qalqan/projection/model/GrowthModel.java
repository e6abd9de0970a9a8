package org.qalqan.projection.model;

/** How a campaign goes on when doses do not run out. */
public interface GrowthModel {

    /**
     * @param from where it stands
     * @param daysAhead days after the last report, increasing, above zero
     * @param draws how many
     * @param seed the same seed gives the same draws
     */
    Paths draw(Standing from, int[] daysAhead, int draws, long seed);
}
