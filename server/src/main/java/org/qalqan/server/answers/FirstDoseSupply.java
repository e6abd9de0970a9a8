package org.qalqan.server.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.supply.Arrival;
import org.qalqan.projection.supply.DoseSupply;
import org.qalqan.projection.supply.PlanKept;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.supply.SupplyStatements.AnnouncedDelivery;

/**
 * Doses that can be given as first doses, as far as the statements known on a day tell.
 *
 * <p>On hand: the last count at vaccination rooms, less the first doses given since; a count older than {@link #STALE_DAYS} tells nothing.
 * On the way: what was announced, as a plan that may fail. Beyond the last announcement nobody knows: deliveries go on at a rate between half
 * and eight times the pace of the last four weeks, each magnitude as likely, because campaigns that had doses for a trickle in spring
 * have had them for a flood in autumn, and others not.
 */
final class FirstDoseSupply {

    /** Days after which a stock count says nothing about today. */
    static final long STALE_DAYS = 45;

    private static final double LEAST_OF_PACE = 0.5;
    private static final double MOST_OF_PACE = 8;

    private FirstDoseSupply() {}

    /**
     * The supply of first doses.
     *
     * @param stock doses on hand, when they are known
     * @param pacePerDay people a day who were given a first dose of late
     */
    static Optional<DoseSupply> of(
            SupplyStatements statements,
            Optional<WhatMustChange.ComponentStock> stock,
            double pacePerDay,
            LocalDate asOf,
            LocalDate by) {
        return stock.filter(_ -> pacePerDay > 0)
                .filter(count -> ChronoUnit.DAYS.between(count.statedOn(), asOf) <= STALE_DAYS)
                .map(count -> {
                    List<AnnouncedDelivery> announced = statements.announcedDeliveries(asOf, by);
                    LocalDate beyond = announced.stream()
                            .map(AnnouncedDelivery::latest)
                            .max(LocalDate::compareTo)
                            .orElse(asOf)
                            .plusDays(1);
                    List<Arrival> arrivals = announced.stream()
                            .filter(delivery -> delivery.doses().first() > 0)
                            .map(delivery -> arrival(delivery, asOf))
                            .toList();
                    return DoseSupply.of(count.left(), arrivals)
                            .withRecord(plansKept(statements, asOf))
                            .withBeyond(new DoseSupply.Beyond(
                                    beyond, LEAST_OF_PACE * pacePerDay, MOST_OF_PACE * pacePerDay));
                });
    }

    private static List<PlanKept> plansKept(SupplyStatements statements, LocalDate asOf) {
        return statements.planOutcomes(asOf).stream()
                .map(outcome -> new PlanKept(outcome.plan().doses().orElseThrow(), outcome.delivered()))
                .toList();
    }

    private static Arrival arrival(AnnouncedDelivery delivery, LocalDate asOf) {
        LocalDate earliest = delivery.earliest().isBefore(asOf) ? asOf : delivery.earliest();
        return Arrival.planned(earliest, delivery.latest(), delivery.doses().first());
    }
}
