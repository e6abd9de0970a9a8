package org.qalqan.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.alerts.Vaccine.TODAY;
import static org.qalqan.server.alerts.Vaccine.noon;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Shipment;
import org.qalqan.server.ledger.Shipments.Awaited;
import org.qalqan.server.ledger.Underway.Open;
import org.qalqan.server.ledger.Underway.Sent;
import org.qalqan.server.supply.Component;

/** Each rule about what is under way, alone. */
class TransportRulesTest {

    private final TransportRules rules = new TransportRules(Thresholds.USUAL, Vaccine.ALMATY);

    @Test
    void aShipmentIsOverdueWhenItIsOnItsWayForLongerThanAWeek() {
        LocalDate sent = TODAY.minusDays(8);

        assertThat(rules.overdue(sent(sent, sent), TODAY))
                .hasValueSatisfying(alert -> assertThat(alert.since()).isEqualTo(TODAY));
        assertThat(rules.overdue(sent(sent, sent), TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void whatWasRecordedLateIsKnownLate() {
        assertThat(rules.overdue(sent(TODAY.minusDays(20), TODAY.minusDays(2)), TODAY))
                .hasValueSatisfying(alert -> {
                    assertThat(alert.since()).isEqualTo(TODAY.minusDays(12));
                    assertThat(alert.knownOn()).isEqualTo(TODAY.minusDays(2));
                });
    }

    @Test
    void aDeliveryIsOverdueWhenItsLastDayIsOverAndLessThanAnnouncedCame() {
        assertThat(rules.overdue(awaited(TODAY, Optional.empty()), TODAY)).isEmpty();
        assertThat(rules.overdue(awaited(TODAY.minusDays(1), Optional.empty()), TODAY))
                .hasValueSatisfying(alert -> assertThat(alert.what().doses()).hasValue(1000L));
        assertThat(rules.overdue(awaited(TODAY.minusDays(1), Optional.of(900L)), TODAY))
                .hasValueSatisfying(alert -> assertThat(alert.what().doses()).hasValue(100L));
        assertThat(rules.overdue(awaited(TODAY.minusDays(1), Optional.of(1000L)), TODAY))
                .isEmpty();
    }

    @Test
    void aVialIsOverdueFromTheMomentOfItsDiscard() {
        Lot lot = Vaccine.lot(1, null);
        Open vial = new Open(7, 1, "clinic", 3, noon(TODAY), TODAY);

        assertThat(rules.overdue(vial, Map.of(1L, Vaccine.released(lot)), noon(TODAY)))
                .isEmpty();
        assertThat(rules.overdue(
                        vial, Map.of(1L, Vaccine.released(lot)), noon(TODAY).plusSeconds(1)))
                .hasValueSatisfying(alert -> assertThat(alert.since()).isEqualTo(TODAY));
    }

    private static Sent sent(LocalDate day, LocalDate knownOn) {
        return new Sent(1, "s", Optional.of("store"), "clinic", 60, noon(day), knownOn);
    }

    private static Awaited awaited(LocalDate latest, Optional<Long> entered) {
        Shipment.Announced announced =
                new Shipment.Announced("QazVac", Optional.of(Component.ANY), 1000, latest.minusDays(5), latest);
        return new Awaited(
                new Shipment(
                        1,
                        "d",
                        Optional.empty(),
                        "KZ",
                        Optional.of(announced),
                        latest.minusDays(30),
                        Optional.empty(),
                        Optional.empty()),
                entered);
    }
}
