package org.qalqan.schedule.supporting;

import java.util.List;
import java.util.Optional;

/**
 * One dose of an antigen series with everything that is asked of it.
 *
 * @param number its number in the series, from 1
 * @param ages the age rules, of which one is in force on a day
 * @param intervals the preferable intervals, all of which must be kept
 * @param allowableIntervals the allowable intervals, which together may stand in for the preferable ones
 * @param preferable the vaccines to give
 * @param allowable the vaccines that count as well
 * @param inadvertent the vaccines that never count
 * @param skips when the dose is not needed; one that is met suffices
 * @param recurring whether it is repeated for ever
 * @param season when in the year it is recommended, if it is seasonal
 */
public record SeriesDose(
        int number,
        List<AgeRule> ages,
        List<IntervalRule> intervals,
        List<IntervalRule> allowableIntervals,
        List<PreferableVaccine> preferable,
        List<VaccinesAtAges> allowable,
        IndexSet inadvertent,
        List<ConditionalSkip> skips,
        boolean recurring,
        Optional<Season> season) {}
