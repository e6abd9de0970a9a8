package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qalqan.server.alerts.Finding.OverdueDelivery;
import org.qalqan.server.alerts.Finding.OverdueShipment;
import org.qalqan.server.alerts.Finding.OverdueVial;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.ledger.Underway.Open;
import org.qalqan.server.ledger.Underway.Sent;

/** What is wrong with doses that are between two shelves, or between shelf and arm. */
final class TransportRules {

    private final Thresholds thresholds;
    private final ZoneId zone;

    TransportRules(Thresholds thresholds, ZoneId zone) {
        this.thresholds = thresholds;
        this.zone = zone;
    }

    /** A shipment that left more days ago than it may take. */
    Optional<Alert> overdue(Sent sent, LocalDate day) {
        LocalDate left = LocalDate.ofInstant(sent.sentAt(), zone);
        LocalDate since = left.plusDays(thresholds.shipmentDays() + 1L);
        return since.isAfter(day)
                ? Optional.empty()
                : Optional.of(new Alert(
                        new OverdueShipment(sent.destination(), sent.shipment(), sent.origin(), sent.doses(), left),
                        since,
                        later(since, sent.knownOn())));
    }

    /** A delivery of which less than announced has come though the last day that was announced is over. */
    Optional<Alert> overdue(Awaited awaited, LocalDate day) {
        long came = awaited.entered().orElse(0L);
        return awaited.shipment()
                .announced()
                .filter(announced -> announced.latest().isBefore(day) && came < announced.doses())
                .map(announced -> new Alert(
                        new OverdueDelivery(
                                awaited.shipment().destination(),
                                awaited.shipment().id(),
                                announced.product(),
                                announced.component(),
                                announced.doses(),
                                came,
                                announced.latest()),
                        announced.latest().plusDays(1),
                        later(announced.latest().plusDays(1), awaited.shipment().knownOn())));
    }

    /** A vial past its time with something left in it. */
    Optional<Alert> overdue(Open vial, Map<Long, LotLife> lives, Instant moment) {
        LocalDate since = LocalDate.ofInstant(vial.discardAt(), zone);
        return vial.doses() > 0 && vial.discardAt().isBefore(moment)
                ? Optional.of(new Alert(
                        new OverdueVial(
                                vial.place(),
                                Objects.requireNonNull(lives.get(vial.lot())).lot(),
                                vial.vial(),
                                vial.doses(),
                                vial.discardAt()),
                        since,
                        later(since, vial.knownOn())))
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
