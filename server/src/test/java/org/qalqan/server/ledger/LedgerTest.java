package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qalqan.server.ledger.Scene.CLINIC;
import static org.qalqan.server.ledger.Scene.PLANT;
import static org.qalqan.server.ledger.Scene.STORE;
import static org.qalqan.server.ledger.Scene.after;
import static org.qalqan.server.ledger.Scene.how;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.qalqan.server.ledger.Counts.Counted;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily work of store keepers, and what the ledger refuses. */
@ServerTest
class LedgerTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = new Scene(server);
    }

    @Test
    void dosesGoFromThePlantToTheArm() {
        Lot lot = scene.released(1000);

        scene.posted(scene.issue(lot, PLANT, STORE, 600, after(1)));
        scene.posted(scene.issue(lot, STORE, CLINIC, 100, after(2)));
        scene.posted(scene.give(lot, CLINIC, 60, after(3)));
        scene.posted(scene.waste(lot, CLINIC, 4, WasteReason.BROKEN, after(4)));

        assertThat(scene.stock(lot, PLANT)).isEqualTo(400);
        assertThat(scene.stock(lot, STORE)).isEqualTo(500);
        assertThat(scene.stock(lot, CLINIC)).isEqualTo(36);
    }

    @Test
    void moreThanIsThereIsRefusedAndSaysWhatIsMissing() {
        Lot lot = scene.atStore(50);

        assertThat(scene.refused(scene.give(lot, STORE, 60, after(2))))
                .isEqualTo(new Refusal.NotEnough(lot.id(), new Whereabouts.Stock(STORE), after(2), 10));
        assertThat(scene.stock(lot, STORE)).isEqualTo(50);
    }

    @Test
    void anIssueFromAnEmptyShelfIsRefusedAndLeavesNoShelfBehind() {
        Lot lot = scene.released(50);

        assertThat(scene.refused(scene.issue(lot, CLINIC, STORE, 1, after(2))))
                .isEqualTo(new Refusal.NotEnough(lot.id(), new Whereabouts.Stock(CLINIC), after(2), 1));
    }

    @Test
    void aBackdatedIssueIsRefusedWhenItWouldTakeWhatWasGivenLater() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.give(lot, STORE, 80, after(10)));
        scene.posted(scene.waste(lot, STORE, 5, WasteReason.BROKEN, after(20)));

        // On that day 100 doses lay there, but after the later movements only 15 can have been issued.
        assertThat(scene.refused(scene.issue(lot, STORE, CLINIC, 30, after(5))))
                .isEqualTo(new Refusal.NotEnough(lot.id(), new Whereabouts.Stock(STORE), after(20), 15));
        scene.posted(scene.issue(lot, STORE, CLINIC, 15, after(5)));
    }

    @Test
    void dosesCantBeGivenBeforeTheyCame() {
        Lot lot = scene.released(100);
        scene.posted(scene.issue(lot, PLANT, STORE, 100, after(10)));

        assertThat(scene.refused(scene.give(lot, STORE, 1, after(9)))).isInstanceOf(Refusal.NotEnough.class);
        scene.posted(scene.give(lot, STORE, 1, after(10)));
    }

    @Test
    void theSameMovementTwiceIsOneMovement() {
        Lot lot = scene.atStore(100);
        NewMovement given = scene.give(lot, STORE, 100, after(2));

        Posting first = scene.ledger.post(given);
        Posting second = scene.ledger.post(given);

        assertThat(((Posted) first).added()).isEqualTo(1);
        assertThat(((Posted) second).added()).isZero();
        assertThat(((Posted) second).movements()).isEqualTo(((Posted) first).movements());
        assertThat(scene.stock(lot, STORE)).isZero();
    }

    @Test
    void oneKeyForTwoMovementsIsRefused() {
        Lot lot = scene.atStore(100);
        NewMovement given = scene.give(lot, STORE, 10, after(2));
        scene.posted(given);

        NewMovement other = new NewMovement(given.act(), lot.id(), given.from(), given.to(), 11, given.circumstances());

        assertThat(scene.refused(other))
                .isEqualTo(new Refusal.KeyTaken(given.circumstances().key()));
        assertThat(scene.stock(lot, STORE)).isEqualTo(90);
    }

    @Test
    void oneListMayNameTheSameMovementTwiceButNotTwoUnderOneKey() {
        Lot lot = scene.atStore(100);
        NewMovement given = scene.give(lot, STORE, 10, after(2));
        NewMovement other = new NewMovement(given.act(), lot.id(), given.from(), given.to(), 11, given.circumstances());

        assertThat(((Posted) scene.ledger.post(List.of(given, given))).added()).isEqualTo(1);
        assertThat(scene.ledger.post(List.of(scene.give(lot, STORE, 5, after(3)), given, other)))
                .isEqualTo(
                        new Refused(new Refusal.KeyTaken(given.circumstances().key())));
        assertThat(scene.stock(lot, STORE)).isEqualTo(90);
    }

    @Test
    void aMovementIsTakenBackOnceAndNeverTwice() {
        Lot lot = scene.atStore(100);
        Movement given = scene.posted(scene.give(lot, STORE, 10, after(2)));

        Posting back = scene.ledger.reverse(given, how(after(3)));

        assertThat(back).isInstanceOf(Posted.class);
        assertThat(scene.stock(lot, STORE)).isEqualTo(100);
        Movement reversal = ((Posted) back).movements().getFirst();
        assertThat(reversal.at()).isEqualTo(given.at());
        assertThat(scene.ledger.reverse(given, how(after(4))))
                .isEqualTo(new Refused(new Refusal.AlreadyReversed(given.id())));
        assertThat(scene.ledger.reverse(reversal, how(after(4))))
                .isEqualTo(new Refused(new Refusal.AlreadyReversed(reversal.id())));
    }

    @Test
    void aReceiptIsNotTakenBackWhenItsDosesWereGiven() {
        Lot lot = scene.released(100);
        Movement issued = scene.posted(scene.issue(lot, PLANT, STORE, 100, after(1)));
        scene.posted(scene.give(lot, STORE, 1, after(2)));

        assertThat(scene.ledger.reverse(issued, how(after(3))))
                .isEqualTo(new Refused(new Refusal.NotEnough(lot.id(), new Whereabouts.Stock(STORE), after(2), 1)));
    }

    @Test
    void nothingLeavesQuarantine() {
        Lot lot = scene.made(100);

        assertThat(scene.refused(scene.issue(lot, PLANT, STORE, 10, after(1))))
                .isEqualTo(new Refusal.NotUsable(lot.id(), PLANT, LotState.QUARANTINE));
        scene.posted(scene.waste(lot, PLANT, 10, WasteReason.BROKEN, after(1)));
    }

    @Test
    void aHoldAtOnePlaceLeavesTheRestOfTheLotInUse() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.issue(lot, STORE, CLINIC, 50, after(2)));

        scene.decide(lot, LotAct.HOLD, Optional.of(STORE), after(3), "too warm");

        assertThat(scene.refused(scene.give(lot, STORE, 1, after(4))))
                .isEqualTo(new Refusal.NotUsable(lot.id(), STORE, LotState.HELD));
        scene.posted(scene.give(lot, STORE, 1, after(2)));
        scene.posted(scene.give(lot, CLINIC, 1, after(4)));
    }

    @Test
    void whatWasGivenFromARecalledLotIsAFactAndIsRecordedAsOne() {
        Lot lot = scene.atStore(100);
        scene.decide(lot, LotAct.RECALL, Optional.empty(), after(3), "glass");
        NewMovement given = scene.give(lot, STORE, 3, after(4));

        assertThat(scene.refused(given)).isEqualTo(new Refusal.NotUsable(lot.id(), STORE, LotState.RECALLED));
        assertThat(scene.posted(given.asFact()).despite()).isTrue();
    }

    @Test
    void aShipmentIsOnItsWayUntilItIsReceivedWithWhatIsMissing() {
        Lot lot = scene.atStore(100);
        Posting sent =
                scene.transfers.dispatch(STORE, CLINIC, List.of(new Transfers.LotDoses(lot.id(), 60)), how(after(2)));
        Shipment shipment = scene.onTheWayTo(CLINIC).getLast();

        assertThat(sent).isInstanceOf(Posted.class);
        assertThat(scene.stock(lot, STORE)).isEqualTo(40);
        assertThat(scene.stock(lot, CLINIC)).isZero();

        scene.transfers.receive(shipment, List.of(new Transfers.Unpacked(lot.id(), 50, 4)), true, how(after(5)));

        assertThat(scene.stock(lot, CLINIC)).isEqualTo(50);
        assertThat(scene.stocks.doses(lot.id(), new Whereabouts.Wasted(CLINIC, WasteReason.DAMAGED)))
                .isEqualTo(4);
        assertThat(scene.stocks.doses(lot.id(), new Whereabouts.Wasted(CLINIC, WasteReason.MISSING)))
                .isEqualTo(6);
        assertThat(scene.onTheWayTo(CLINIC)).doesNotContain(shipment);
    }

    @Test
    void moreThanWasWrittenDownCameFromTheSendersShelf() {
        Lot lot = scene.atStore(100);
        scene.transfers.dispatch(STORE, CLINIC, List.of(new Transfers.LotDoses(lot.id(), 60)), how(after(2)));
        Shipment shipment = scene.onTheWayTo(CLINIC).getLast();

        scene.transfers.receive(shipment, List.of(new Transfers.Unpacked(lot.id(), 66, 0)), true, how(after(5)));

        assertThat(scene.stock(lot, CLINIC)).isEqualTo(66);
        assertThat(scene.stock(lot, STORE)).isEqualTo(34);
    }

    @Test
    void aCountWritesOffWhatIsMissingAndFindsItAgain() {
        Lot lot = scene.atStore(100);

        assertThat(scene.counts.count(STORE, lot.id(), 95, how(after(2)))).isEqualTo(new Counted.Recorded(100, 95));
        assertThat(scene.stock(lot, STORE)).isEqualTo(95);
        assertThat(scene.counts.count(STORE, lot.id(), 98, how(after(3)))).isEqualTo(new Counted.Recorded(95, 98));
        assertThat(scene.stock(lot, STORE)).isEqualTo(98);
        assertThat(scene.counts.count(STORE, lot.id(), 103, how(after(4))))
                .isEqualTo(new Counted.Refused(new Refusal.NotEnough(
                        lot.id(), new Whereabouts.Wasted(STORE, WasteReason.COUNT), after(4), 3)));
    }

    @Test
    void anOpenVialHasATimeAndWhatIsLeftIsDiscarded() {
        Lot lot = scene.atStore(60);
        Posting opened = scene.openVials.open(STORE, lot, how(after(2)));
        Vial vial = scene.openVialsAt(STORE).stream()
                .filter(open -> open.lot() == lot.id())
                .findFirst()
                .orElseThrow();

        assertThat(opened).isInstanceOf(Posted.class);
        assertThat(vial.left()).isEqualTo(6);
        assertThat(vial.discardAt()).isEqualTo(after(8));
        assertThat(scene.openVials.give(vial, 4, how(after(3)))).isInstanceOf(Posted.class);
        assertThat(scene.openVials.give(vial, 1, how(after(9))))
                .isEqualTo(new Refused(new Refusal.VialPastItsTime(vial.id(), after(8))));
        Vial rest = scene.vials.find(vial.id()).orElseThrow();
        assertThat(rest.isOverdueAt(after(9))).isTrue();
        scene.openVials.discard(rest, WasteReason.OPEN_VIAL, how(after(9)));
        assertThat(scene.stocks.doses(lot.id(), new Whereabouts.Wasted(STORE, WasteReason.OPEN_VIAL)))
                .isEqualTo(2);
        assertThat(scene.stock(lot, STORE)).isEqualTo(54);
    }

    @Test
    void aVialIsOpenedOnce() {
        Lot lot = scene.atStore(60);
        scene.openVials.open(STORE, lot, how(after(2)));
        Vial vial = scene.openVialsAt(STORE).stream()
                .filter(open -> open.lot() == lot.id())
                .findFirst()
                .orElseThrow();
        NewMovement again = new NewMovement(
                Act.OPEN,
                lot.id(),
                new Whereabouts.Stock(STORE),
                new Whereabouts.OpenVial(STORE, vial.id()),
                6,
                how(after(3)));

        assertThat(scene.refused(again))
                .isEqualTo(new Refusal.KeyTaken(again.circumstances().key()));
        assertThat(scene.stock(lot, STORE)).isEqualTo(54);
    }

    @Test
    void onlyWhatIsRecalledIsTakenBack() {
        Lot lot = scene.atStore(10);
        NewMovement takenBack = new NewMovement(
                Act.RECALL,
                lot.id(),
                new Whereabouts.Stock(STORE),
                new Whereabouts.Wasted(STORE, WasteReason.RECALLED),
                10,
                how(after(5)));

        assertThat(scene.refused(takenBack)).isEqualTo(new Refusal.NotUsable(lot.id(), STORE, LotState.RELEASED));
        scene.decide(lot, LotAct.RECALL, Optional.empty(), after(4), "glass");
        scene.posted(takenBack);
        assertThat(scene.stock(lot, STORE)).isZero();
    }

    @Test
    void aDispatchSentAgainToAnotherPlaceIsAnotherDispatch() {
        Lot lot = scene.atStore(100);
        Circumstances how = how(after(2));
        List<Transfers.LotDoses> doses = List.of(new Transfers.LotDoses(lot.id(), 60));
        scene.transfers.dispatch(STORE, CLINIC, doses, how);

        assertThat(scene.transfers.dispatch(STORE, CLINIC, doses, how)).isInstanceOf(Posted.class);
        assertThat(scene.transfers.dispatch(STORE, PLANT, doses, how))
                .isEqualTo(new Refused(new Refusal.KeyTaken(how.key())));
        assertThat(scene.stock(lot, STORE)).isEqualTo(40);
    }

    @Test
    void aCountSentAgainForAnotherLotIsAnotherCount() {
        Lot lot = scene.atStore(100);
        Lot other = scene.atStore(100);
        Circumstances how = how(after(2));
        scene.counts.count(STORE, lot.id(), 95, how);

        assertThat(scene.counts.count(STORE, lot.id(), 95, how)).isEqualTo(new Counted.Recorded(100, 95));
        assertThat(scene.counts.count(STORE, other.id(), 95, how))
                .isEqualTo(new Counted.Refused(new Refusal.KeyTaken(how.key())));
    }

    @Test
    void tomorrowsMovementsAreNotRecordedToday() {
        Lot lot = scene.atStore(10);
        Instant tomorrow = Instant.now().plusSeconds(86_400);

        assertThat(scene.refused(scene.give(lot, STORE, 1, tomorrow))).isInstanceOf(Refusal.InTheFuture.class);
    }

    @Test
    void theDatabaseItselfRefusesWhatBreaksALaw() {
        Lot lot = scene.atStore(10);
        Movement given = scene.posted(scene.give(lot, STORE, 10, after(2)));

        assertThatThrownBy(() -> jdbc.sql("update ledger.movement set doses = 5 where id = :id")
                        .param("id", given.id())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("update ledger.holding set doses = doses + 1 where lot = :lot")
                        .param("lot", lot.id())
                        .update())
                .hasMessageContaining("not changed by hand");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
                        select 'by hand', 'give', from_holding, to_holding, 1, at, known_on, account
                        from ledger.movement where id = :id
                        """).param("id", given.id()).update())
                .hasMessageContaining("would fall to -1");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
                        select 'by hand', 'give', to_holding, from_holding, 1, at, known_on, account
                        from ledger.movement where id = :id
                        """).param("id", given.id()).update())
                .hasMessageContaining("is no way for give");
    }

    @Test
    void aLineOfTheLedgerShowsTheBalanceAfterIt() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.give(lot, STORE, 30, after(3)));
        scene.posted(scene.waste(lot, STORE, 10, WasteReason.HEAT, after(2)));

        List<Stocks.Line> lines = scene.stocks.lines(STORE, Optional.of(lot.id()), after(100), 10);

        assertThat(lines).extracting(Stocks.Line::change).containsExactly(-30L, -10L, 100L);
        assertThat(lines).extracting(Stocks.Line::balance).containsExactly(60L, 90L, 100L);
        assertThat(scene.stocks.balanceAt(STORE, lot.id(), after(2))).isEqualTo(90);
    }
}
