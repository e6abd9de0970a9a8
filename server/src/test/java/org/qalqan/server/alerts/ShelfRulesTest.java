package org.qalqan.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.alerts.Vaccine.CLINIC;
import static org.qalqan.server.alerts.Vaccine.TODAY;
import static org.qalqan.server.alerts.Vaccine.doses;
import static org.qalqan.server.alerts.Vaccine.event;
import static org.qalqan.server.alerts.Vaccine.lot;
import static org.qalqan.server.alerts.Vaccine.perDay;
import static org.qalqan.server.alerts.Vaccine.released;
import static org.qalqan.server.alerts.Vaccine.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.qalqan.server.alerts.Finding.Barred;
import org.qalqan.server.alerts.Finding.WillExpire;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotLife;

/** Each rule about a shelf, alone. */
class ShelfRulesTest {

    private static final LocalDate FAR = TODAY.plusYears(1);

    private final ShelfRules rules = new ShelfRules(Thresholds.USUAL);

    @Test
    void dosesThatThePaceCannotUseBeforeTheLastDayWillBeLeft() {
        Shelf shelf = shelf(perDay(20), doses(500, released(lot(1, TODAY.plusDays(10)))));

        assertThat(rules.willExpire(shelf)).extracting(WillExpire::left).containsExactly(300L);
    }

    @Test
    void aLotThatIsUsedUpInTimeIsNoAlertHoweverSoonItExpires() {
        Shelf shelf = shelf(perDay(100), doses(500, released(lot(1, TODAY.plusDays(5)))));

        assertThat(rules.willExpire(shelf)).isEmpty();
    }

    @Test
    void theLotThatExpiresFirstIsUsedFirstAndTheNextGetsWhatIsLeftOfThePace() {
        Shelf shelf = shelf(
                perDay(20),
                doses(400, released(lot(2, TODAY.plusDays(25)))),
                doses(200, released(lot(1, TODAY.plusDays(10)))));

        assertThat(rules.willExpire(shelf))
                .extracting(found -> found.of().id(), WillExpire::left)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 100L));
    }

    @Test
    void lessThanAVialLeftIsNoAlert() {
        Shelf shelf = shelf(perDay(20), doses(209, released(lot(1, TODAY.plusDays(10)))));

        assertThat(rules.willExpire(shelf)).isEmpty();
    }

    @Test
    void aPlaceThatHasJustGotItsFirstDosesHasNoPaceYet() {
        LocalDate last = TODAY.plusDays(20);

        assertThat(rules.willExpire(shelf(new Pace(0, 0, 7), doses(500, released(lot(1, last))))))
                .isEmpty();
        assertThat(rules.willExpire(shelf(new Pace(0, 0, 8), doses(500, released(lot(1, last))))))
                .hasSize(1);
    }

    @Test
    void aLotWhoseLastDayIsFarAwayIsNotJudgedByThePaceOfNow() {
        Shelf shelf = shelf(perDay(1), doses(9000, released(lot(1, TODAY.plusDays(181)))));

        assertThat(rules.willExpire(shelf)).isEmpty();
    }

    @Property
    void neverMoreIsLeftThanLiesThereAndAllThatIsTakenFitsThePace(
            @ForAll @LongRange(min = 0, max = 60) long pace,
            @ForAll @LongRange(min = 1, max = 900) long first,
            @ForAll @LongRange(min = 1, max = 900) long second) {
        LocalDate last = TODAY.plusDays(12);
        Shelf shelf = shelf(perDay(pace), doses(first, released(lot(1, last))), doses(second, released(lot(2, last))));

        long left = rules.willExpire(shelf).stream().mapToLong(WillExpire::left).sum();

        long expected = Math.max(0, first + second - 12 * pace);
        assertThat(left).isBetween(expected - 18, expected);
    }

    @Test
    void stockThatLastsFewerDaysThanTheThresholdIsShort() {
        assertThat(rules.shortRunway(shelf(perDay(20), doses(279, released(lot(1, FAR))))))
                .hasValueSatisfying(found -> assertThat(found.days()).isEqualTo(13));
        assertThat(rules.shortRunway(shelf(perDay(20), doses(280, released(lot(1, FAR))))))
                .isEmpty();
        assertThat(rules.shortRunway(shelf(perDay(0), doses(5, released(lot(1, FAR))))))
                .isEmpty();
    }

    @Test
    void barredDosesDoNotLengthenTheRunway() {
        Lot lot = lot(1, FAR);
        LotLife recalled = released(lot, event(lot, LotAct.RECALL, Optional.empty(), TODAY.minusDays(1), "glass"));
        Shelf shelf = shelf(perDay(20), doses(1000, recalled), doses(100, released(lot(2, FAR))));

        assertThat(rules.shortRunway(shelf))
                .hasValueSatisfying(found -> assertThat(found.usable()).isEqualTo(100));
    }

    @Test
    void aPlaceThatUsedAProductOfLateAndHasNoneToUseIsOutOfStock() {
        Lot lot = lot(1, TODAY.minusDays(1));

        assertThat(rules.stockOut(shelf(perDay(20)))).isPresent();
        assertThat(rules.stockOut(shelf(perDay(20), doses(50, released(lot))))).isPresent();
        assertThat(rules.stockOut(shelf(perDay(0)))).isEmpty();
        assertThat(rules.stockOut(shelf(perDay(20), doses(1, released(lot(2, FAR))))))
                .isEmpty();
    }

    @Test
    void aShelfOfWhichMoreWasUsedThanIsKnownToHaveComeIsNotCalledEmpty() {
        Shelf shelf = shelf(perDay(20), doses(-50, released(lot(1, FAR))));

        assertThat(rules.stockOut(shelf)).isEmpty();
        assertThat(Runway.of(shelf).days()).isEmpty();
    }

    @Test
    void aRecalledLotOnAShelfIsToldWithItsReasonAndDay() {
        Lot lot = lot(1, FAR);
        LotLife recalled = released(lot, event(lot, LotAct.RECALL, Optional.empty(), TODAY.minusDays(3), "glass"));

        assertThat(barred(recalled)).satisfies(found -> {
            assertThat(found.kind()).isEqualTo(AlertKind.RECALLED);
            assertThat(found.reason()).hasValue("glass");
            assertThat(found.decidedOn()).isEqualTo(TODAY.minusDays(3));
        });
    }

    @Test
    void anExpiredLotOnAShelfIsToldFromTheFirstDayAfterItsLast() {
        assertThat(barred(released(lot(1, TODAY.minusDays(2)))))
                .extracting(Barred::kind, Barred::decidedOn)
                .containsExactly(AlertKind.EXPIRED, TODAY.minusDays(1));
        assertThat(rules.barred(shelf(perDay(1), doses(5, released(lot(1, TODAY))))))
                .isEmpty();
    }

    @Test
    void aHoldThatTheColdChainSetHereIsAnExcursionAndAnyOtherIsNot() {
        Lot lot = lot(1, FAR);
        LotLife here = released(lot, Vaccine.excursion(lot, CLINIC, TODAY, "11 °C for 3 hours"));
        LotLife byAnOfficer = released(lot, event(lot, LotAct.HOLD, Optional.of(CLINIC), TODAY, "dropped"));
        LotLife elsewhere = released(lot, event(lot, LotAct.HOLD, Optional.of("other"), TODAY, "11 °C"));
        LotLife whole = released(lot, event(lot, LotAct.HOLD, Optional.empty(), TODAY, "complaint"));

        assertThat(barred(here)).extracting(Barred::kind).isEqualTo(AlertKind.EXCURSION);
        assertThat(barred(byAnOfficer)).extracting(Barred::kind).isEqualTo(AlertKind.HELD);
        assertThat(rules.barred(shelf(perDay(1), doses(5, elsewhere)))).isEmpty();
        assertThat(barred(whole)).extracting(Barred::kind).isEqualTo(AlertKind.HELD);
    }

    @Test
    void quarantineIsNoAlert() {
        LotLife quarantine = new LotLife(lot(1, FAR), List.of(), Vaccine.ALMATY);

        assertThat(rules.barred(shelf(perDay(0), doses(5000, quarantine)))).isEmpty();
    }

    private Barred barred(LotLife life) {
        List<Barred> found = rules.barred(shelf(perDay(1), doses(5, life)));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
