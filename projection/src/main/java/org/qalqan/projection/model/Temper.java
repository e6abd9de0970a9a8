package org.qalqan.projection.model;

/**
 * What is taken for granted of any campaign: round numbers, the same for all places and never fitted to one. Why each is plausible, and how
 * little the scores depend on it, is written in {@code docs/projection.md}.
 *
 * @param usualPace share of the population a day that a campaign tends towards
 * @param spreadOfUsualPace standard deviation of its logarithm between campaigns
 * @param daysToForget days after which a third of the distance to the usual pace is left
 * @param wandering standard deviation of the logarithm of pace after one day
 * @param doubtOfPace standard deviation of the logarithm of today's pace
 * @param lowestCeiling share of the population, the lowest ceiling thought of
 * @param highestCeiling and the highest, unless it has been passed
 * @param lastPart the part of the ceiling over which the last of the willing slow the campaign down
 */
public record Temper(
        double usualPace,
        double spreadOfUsualPace,
        double daysToForget,
        double wandering,
        double doubtOfPace,
        double lowestCeiling,
        double highestCeiling,
        double lastPart) {

    public static final Temper USUAL = new Temper(0.004, 1.0, 100, 0.1, 0.5, 0.3, 0.95, 0.4);
}
