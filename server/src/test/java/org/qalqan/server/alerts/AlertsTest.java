package org.qalqan.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.qalqan.server.ledger.Consumption.Ended;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.OpenVials;
import org.qalqan.server.ledger.Transfers;
import org.qalqan.server.ledger.WasteReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Alerts of the ledger as known on a day. */
@ServerTest
class AlertsTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 1);
    private static final LocalDate FAR = LocalDate.of(2031, 1, 1);

    @Autowired
    private ApplicationContext server;

    @Autowired
    private KnownShelves shelves;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = new Clinic(server);
    }

    @Test
    void aShelfThatIsEmptyAfterUseIsAStockOutFromTheDayOfTheLastDose() {
        Lot lot = clinic.received(60, MAY, FAR);
        clinic.giveDaily(lot, 10, MAY.plusDays(1), MAY.plusDays(6));

        assertThat(kinds(MAY.plusDays(5))).containsExactly(AlertKind.RUNWAY);
        assertThat(clinic.alerts(MAY.plusDays(9)))
                .extracting(Alert::kind, Alert::since, Alert::knownOn)
                .containsExactly(tuple(AlertKind.STOCK_OUT, MAY.plusDays(6), MAY.plusDays(6)));
    }

    @Test
    void aStockOutThatWasReportedLateIsKnownLate() {
        Lot lot = clinic.received(60, MAY, FAR);
        clinic.give(lot, 30, MAY.plusDays(1));
        clinic.give(lot, 30, MAY.plusDays(2), MAY.plusDays(7));

        assertThat(kinds(MAY.plusDays(6))).containsExactly(AlertKind.RUNWAY);
        assertThat(clinic.alerts(MAY.plusDays(7)))
                .extracting(Alert::kind, Alert::since, Alert::knownOn)
                .containsExactly(tuple(AlertKind.STOCK_OUT, MAY.plusDays(2), MAY.plusDays(7)));
    }

    @Test
    void afterFourWeeksWithoutUseAnEmptyShelfIsNoAlert() {
        Lot lot = clinic.received(60, MAY, FAR);
        clinic.give(lot, 60, MAY.plusDays(1));

        assertThat(kinds(MAY.plusDays(28))).containsExactly(AlertKind.STOCK_OUT);
        assertThat(kinds(MAY.plusDays(29))).isEmpty();
    }

    @Test
    void theAlertsOfADayStayAsTheyWereWhateverBecomesKnownLater() {
        Lot lot = clinic.received(600, MAY, FAR);
        clinic.giveDaily(lot, 20, MAY.plusDays(1), MAY.plusDays(20));
        List<Alert> then = clinic.alerts(MAY.plusDays(20));

        Movement late = clinic.give(lot, 150, MAY.plusDays(10), MAY.plusDays(25));
        clinic.takeBack(late, MAY.plusDays(30));
        clinic.decide(lot, LotAct.RECALL, Optional.empty(), MAY.plusDays(15), MAY.plusDays(26), "glass");

        assertThat(then).isNotEmpty();
        assertThat(clinic.alerts(MAY.plusDays(20))).isEqualTo(then);
    }

    @Test
    void whatWasTakenBackWasNotUsed() {
        Lot lot = clinic.received(60, MAY, FAR);
        Movement wrong = clinic.give(lot, 54, MAY.plusDays(1));
        clinic.takeBack(wrong, MAY.plusDays(3));

        assertThat(kinds(MAY.plusDays(2))).containsExactly(AlertKind.RUNWAY);
        assertThat(kinds(MAY.plusDays(3))).isEmpty();
    }

    @Test
    void shelvesLookTheSameInOneQueryAsWhenTheyAreFollowedBack() {
        Lot first = clinic.received(600, MAY, FAR);
        Lot second = clinic.received(300, MAY.plusDays(3), FAR.plusDays(9));
        clinic.giveDaily(first, 12, MAY.plusDays(1), MAY.plusDays(30));
        clinic.takeBack(clinic.give(second, 18, MAY.plusDays(8)), MAY.plusDays(12));
        clinic.give(second, 6, MAY.plusDays(9), MAY.plusDays(20));
        clinic.waste(first, 3, WasteReason.BROKEN, MAY.plusDays(10));
        Map<Long, org.qalqan.server.ledger.LotLife> lives =
                server.getBean(LotLives.class).all();
        KnownShelves.Name name = new KnownShelves.Name(clinic.place, Item.of(first));
        LocalDate last = MAY.plusDays(40);
        ShelfCourse course =
                shelves.courses(Set.of(name), last, Vaccine.ALMATY, lives).get(name);

        for (LocalDate day = MAY; !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(course.at(day, day)).isEqualTo(shelf(day, lives));
        }
    }

    private Shelf shelf(LocalDate day, Map<Long, org.qalqan.server.ledger.LotLife> lives) {
        return shelves.on(day, Vaccine.ALMATY, lives).stream()
                .filter(shelf -> shelf.place().equals(clinic.place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRecalledLotIsAnAlertFromTheDayOfTheRecallAsLongAsItLiesThere() {
        Lot lot = clinic.received(60, MAY, FAR);
        clinic.decide(lot, LotAct.RECALL, Optional.empty(), MAY.plusDays(3), MAY.plusDays(5), "glass");

        assertThat(kinds(MAY.plusDays(4))).isEmpty();
        assertThat(clinic.alerts(MAY.plusDays(100)))
                .extracting(Alert::kind, Alert::since, Alert::knownOn)
                .containsExactly(tuple(AlertKind.RECALLED, MAY.plusDays(3), MAY.plusDays(5)));

        clinic.waste(lot, 60, WasteReason.RECALLED, MAY.plusDays(101));
        assertThat(kinds(MAY.plusDays(101))).isEmpty();
    }

    @Test
    void anExcursionIsAnAlertUntilTheLotIsResumed() {
        Lot lot = clinic.received(60, MAY, FAR);
        Optional<String> here = Optional.of(clinic.place);
        clinic.excursion(lot, MAY.plusDays(3), "11 °C for 3 hours");
        clinic.decide(lot, LotAct.RESUME, here, MAY.plusDays(6), MAY.plusDays(6), "stability data");

        assertThat(clinic.alerts(MAY.plusDays(5)))
                .extracting(Alert::kind, Alert::since)
                .containsExactly(tuple(AlertKind.EXCURSION, MAY.plusDays(3)));
        assertThat(kinds(MAY.plusDays(6))).isEmpty();
    }

    @Test
    void aLotThatWillNotBeUsedUpIsToldWithTheDosesThatWillBeLeft() {
        Lot lot = clinic.received(600, MAY, MAY.plusDays(29));
        clinic.giveDaily(lot, 10, MAY.plusDays(1), MAY.plusDays(9));

        Alert alert = clinic.alerts(MAY.plusDays(9)).getFirst();

        assertThat(alert.kind()).isEqualTo(AlertKind.EXPIRY);
        assertThat(alert.what().doses()).hasValue(600L - 90 - 180);
    }

    @Test
    void aShipmentThatDoesNotComeIsOverdueForItsDestination() {
        Clinic store = new Clinic(server);
        Lot lot = store.received(60, MAY, FAR);
        server.getBean(Transfers.class)
                .dispatch(
                        store.place,
                        clinic.place,
                        List.of(new Transfers.LotDoses(lot.id(), 60)),
                        Clinic.how(Vaccine.noon(MAY.plusDays(1)), MAY.plusDays(1)));

        assertThat(kinds(MAY.plusDays(8))).isEmpty();
        assertThat(clinic.alerts(MAY.plusDays(9)))
                .extracting(Alert::kind, Alert::since)
                .containsExactly(tuple(AlertKind.SHIPMENT, MAY.plusDays(9)));
    }

    @Test
    void anOpenVialPastItsTimeIsAnAlert() {
        Lot lot = clinic.received(60, MAY, FAR);
        server.getBean(OpenVials.class)
                .open(clinic.place, lot, Clinic.how(Vaccine.noon(MAY.plusDays(1)), MAY.plusDays(1)));

        assertThat(kinds(MAY.plusDays(1))).contains(AlertKind.OPEN_VIAL);
        assertThat(kinds(MAY)).isEmpty();
    }

    @Test
    void wastageIsWhatWasWastedOfWhatWasUsedUp() {
        Lot lot = clinic.received(600, MAY, FAR);
        clinic.give(lot, 81, MAY.plusDays(1));
        clinic.takeBack(clinic.waste(lot, 50, WasteReason.HEAT, MAY.plusDays(1)), MAY.plusDays(2));
        clinic.waste(lot, 6, WasteReason.BROKEN, MAY.plusDays(2));
        clinic.waste(lot, 3, WasteReason.FROZEN, MAY.plusDays(40));

        List<Ended> ended = server.getBean(Wastage.class)
                .at(Set.of(clinic.place), MAY, MAY.plusDays(60), MAY.plusDays(60), Vaccine.ALMATY);
        Wastage.Sum sum = Wastage.Sum.of(ended);

        assertThat(sum).isEqualTo(new Wastage.Sum(81, 0, 9));
        assertThat(sum.rate()).hasValue(0.1);
        assertThat(Wastage.reasons(ended)).containsExactly(WasteReason.BROKEN, WasteReason.FROZEN);
        assertThat(Wastage.months(ended)).hasSize(2);
    }

    @Test
    void runwayOfAnAreaCountsWhatIsGivenAndNotWhatIsMovedWithinIt() {
        Lot lot = clinic.received(600, MAY, FAR);
        clinic.giveDaily(lot, 10, MAY.plusDays(1), MAY.plusDays(27));

        Shelf shelf = shelf(MAY.plusDays(27), server.getBean(LotLives.class).all());

        assertThat(Runway.of(List.of(shelf))).first().satisfies(runway -> {
            assertThat(runway.doses()).isEqualTo(330);
            assertThat(runway.perDay()).isEqualTo(270.0 / 28);
            assertThat(runway.days()).hasValue(34L);
        });
        assertThat(Wastage.Sum.of(List.of()).rate()).isEmpty();
    }

    private List<AlertKind> kinds(LocalDate day) {
        return clinic.alerts(day).stream().map(Alert::kind).toList();
    }
}
