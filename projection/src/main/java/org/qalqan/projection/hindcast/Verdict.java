package org.qalqan.projection.hindcast;

import java.util.List;
import java.util.Map;

/**
 * How a method did over all cases.
 *
 * @param questions how many it was asked
 * @param campaigns how many campaigns they are about
 * @param relativeWis mean weighted interval score divided by the linear trend's
 * @param relativeWisLow 5 % quantile over bootstrap samples of places
 * @param relativeWisHigh 95 % quantile
 * @param half part of the truths inside the 50 % band
 * @param nine part inside the 90 % band
 * @param brier at 210 days, for thresholds within 40 points of the day's share
 * @param relativeByHorizon {@code relativeWis} for each number of days ahead
 * @param places of the truths among the quantiles, in ten equal parts: a flat list is a reliable method
 */
public record Verdict(
        String method,
        int questions,
        int campaigns,
        double relativeWis,
        double relativeWisLow,
        double relativeWisHigh,
        double half,
        double nine,
        double brier,
        Map<Integer, Double> relativeByHorizon,
        List<Double> places) {}
