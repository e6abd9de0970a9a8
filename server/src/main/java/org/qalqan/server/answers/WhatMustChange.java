package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.planning.BindingLimit;
import org.qalqan.planning.DoseNeed;
import org.qalqan.planning.Lever;
import org.qalqan.planning.PaceGap;
import org.qalqan.planning.Runway;

/**
 * What must change so that the target is met.
 *
 * @param pace current against needed pace
 * @param paceFrom first day of the window over which the current pace is taken
 * @param paceTo last day of that window
 * @param limit what binds
 * @param needs doses needed against doses in sight: first doses and second doses over all products, then each stock item
 * @param stock doses on hand by component, where it can be known
 * @param levers each lever alone, with what it would bring
 * @param plan all levers together
 */
public record WhatMustChange(
        PaceGap pace,
        LocalDate paceFrom,
        LocalDate paceTo,
        BindingLimit limit,
        List<DoseNeed> needs,
        List<ComponentStock> stock,
        List<LeverEffect> levers,
        Outcome plan) {

    /** What a scenario leads to: the probability that the target is met, and the median coverage on the deadline. */
    public record Outcome(double probability, double median) {}

    /** A lever and what it would bring alone. */
    public record LeverEffect(Lever lever, Outcome outcome) {}

    /**
     * Doses on hand of the first or second component, all products together: what was last counted at vaccination rooms, less the doses
     * given since. Arrivals since the count are not known and not added.
     *
     * @param countedOn the day of the count
     * @param counted doses counted
     * @param givenSince doses given since
     * @param runway how long the rest lasts at the current pace
     */
    public record ComponentStock(
            int component, LocalDate countedOn, long counted, long givenSince, Optional<Runway> runway, String source) {

        /** Doses left, never below 0. */
        public long left() {
            return Math.max(0, counted - givenSince);
        }
    }
}
