package org.qalqan.server.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.supply.Arrival;
import org.qalqan.projection.supply.DoseSupply;
import org.qalqan.projection.supply.PlanKept;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.supply.SupplyStatements.AnnouncedDelivery;

/**
 * Doses that can be given as first or as second doses, as far as the statements known on a day tell.
 *
 * <p>On hand: the last count at vaccination rooms, less the doses given since; a count older than {@link #STALE_DAYS} tells nothing.
 * On the way: what was announced, as a plan that may fail. Beyond the last announcement nobody knows: deliveries go on at a rate between half
 * and eight times the pace of the last four weeks, each magnitude as likely, because campaigns that had doses for a trickle in spring
 * have had them for a flood in autumn, and others not.
 */
final class DosesInSight {

    /** Days after which a stock count says nothing about today. */
    static final long STALE_DAYS = 45;

    private static final double LEAST_OF_PACE = 0.5;
    private static final double MOST_OF_PACE = 8;

    private DosesInSight() {}

    /**
     * The supply of one component.
     *
     * @param stock doses on hand of it, and the pace at which they are given
     */
    static Optional<DoseSupply> of(SupplyStatements statements, ComponentStock stock, LocalDate asOf, LocalDate by) {
        double pacePerDay = stock.runway().dosesPerDay();
        if (pacePerDay == 0 || ChronoUnit.DAYS.between(stock.statedOn(), asOf) > STALE_DAYS) {
            return Optional.empty();
        }
        List<AnnouncedDelivery> announced = statements.announcedDeliveries(asOf, by);
        LocalDate unknownFrom = announced.stream()
                .map(AnnouncedDelivery::latest)
                .max(LocalDate::compareTo)
                .orElse(asOf)
                .plusDays(1);
        List<Arrival> arrivals = announced.stream()
                .filter(delivery -> delivery.doses().ofComponent(stock.component()) > 0)
                .map(delivery -> arrival(delivery, stock.component(), asOf))
                .toList();
        return Optional.of(DoseSupply.of(stock.left(), arrivals)
                .withRecord(plansKept(statements, asOf))
                .withBeyond(new DoseSupply.Beyond(unknownFrom, LEAST_OF_PACE * pacePerDay, MOST_OF_PACE * pacePerDay)));
    }

    private static List<PlanKept> plansKept(SupplyStatements statements, LocalDate asOf) {
        return statements.planOutcomes(asOf).stream()
                .map(outcome -> new PlanKept(outcome.plan().doses().orElseThrow(), outcome.delivered()))
                .toList();
    }

    private static Arrival arrival(AnnouncedDelivery delivery, int component, LocalDate asOf) {
        LocalDate earliest = delivery.earliest().isBefore(asOf) ? asOf : delivery.earliest();
        return Arrival.planned(earliest, delivery.latest(), delivery.doses().ofComponent(component));
    }
}
