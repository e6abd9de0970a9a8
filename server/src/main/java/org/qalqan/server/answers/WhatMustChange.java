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
 * @param window over which the current pace is taken
 * @param limit what binds
 * @param firstDoses first doses that the target takes, beside those in sight
 * @param secondDoses second doses owed to everybody who then has a first one, beside those in sight
 * @param products doses needed of each product, if the mix stays as delivered so far
 * @param stock doses on hand by component, where it can be known
 * @param levers each lever alone, with what it would bring
 * @param plan all levers together; empty when no projection was possible, or nothing has to change
 * @param moves what would move the probability, one supposition at a time
 */
public record WhatMustChange(
        PaceGap pace,
        PaceWindow window,
        BindingLimit limit,
        DoseNeed firstDoses,
        DoseNeed secondDoses,
        List<ProductNeed> products,
        List<ComponentStock> stock,
        List<LeverEffect> levers,
        Optional<Outcome> plan,
        List<Move> moves) {

    /** A supposition about the rest of the campaign. */
    public enum Supposition {
        /** 100,000 more doses a week, from two weeks on. */
        DOSES_A_WEEK,
        /** A tenth more teams, so a tenth more people a day, from a week on. */
        TEAMS,
        /** Five in a hundred of the population more are willing and eligible. */
        CEILING
    }

    /**
     * What a supposition would change.
     *
     * @param outcome what it leads to
     * @param difference of the probability from the one without it
     */
    public record Move(Supposition supposition, Outcome outcome, double difference) {}

    /** What a scenario leads to: the probability that the target is met, and the median coverage on the deadline. */
    public record Outcome(double probability, double median) {}

    /** A lever and what it would bring alone; no outcome where no projection was possible. */
    public record LeverEffect(Lever lever, Optional<Outcome> outcome) {}

    /**
     * What the target takes of one stock item.
     *
     * @param component 1 or 2 where the product's doses are different components; empty where one vial serves both doses
     * @param needed doses until the deadline, if the mix of products stays as delivered so far
     * @param delivered doses delivered so far, where it is known
     * @param announced doses announced to come by the deadline
     * @param contracted doses ordered in all of the product, where it is known
     */
    public record ProductNeed(
            String product,
            Optional<Integer> component,
            long needed,
            Optional<Long> delivered,
            long announced,
            Optional<Long> contracted) {}

    /**
     * Doses on hand of the first or second component, all products together. Deliveries since the statement are not known and not added.
     *
     * @param component 1 or 2
     * @param basis what the statement counts
     * @param statedOn the day of the statement
     * @param stated doses on hand on that day
     * @param givenSince doses given since
     * @param runway how long the rest lasts at the current pace
     * @param source id of the statement's source
     */
    public record ComponentStock(
            int component,
            Basis basis,
            LocalDate statedOn,
            long stated,
            long givenSince,
            Runway runway,
            String source) {

        /** Doses left, never below 0. */
        public long left() {
            return Math.max(0, stated - givenSince);
        }
    }

    /** How doses on hand are known. */
    public enum Basis {
        /** They were counted at vaccination rooms. */
        COUNTED,
        /** All doses delivered, less all doses given. */
        DELIVERED_LESS_GIVEN
    }
}
