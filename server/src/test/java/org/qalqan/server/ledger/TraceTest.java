package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.ledger.Scene.CLINIC;
import static org.qalqan.server.ledger.Scene.MADE;
import static org.qalqan.server.ledger.Scene.PLANT;
import static org.qalqan.server.ledger.Scene.STORE;
import static org.qalqan.server.ledger.Scene.after;
import static org.qalqan.server.ledger.Scene.how;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.ledger.Recall.Step;
import org.qalqan.server.ledger.Trace.AtPlace;
import org.qalqan.server.ledger.Trace.Leg;
import org.qalqan.server.ledger.Trace.Span;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A lot is followed to every place, and from every place back to the plant. */
@ServerTest
class TraceTest {

    private static final String ELSEWHERE = "KZ-AKM";
    private static final Instant LATER = after(1000);

    @Autowired
    private ApplicationContext server;

    private Scene scene;
    private Traces traces;
    private Recalls recalls;
    private LotStandings standings;
    private Withdrawal withdrawal;

    @BeforeEach
    void setTheScene() {
        scene = new Scene(server);
        traces = server.getBean(Traces.class);
        recalls = server.getBean(Recalls.class);
        standings = server.getBean(LotStandings.class);
        withdrawal = server.getBean(Withdrawal.class);
    }

    @Test
    void aLotIsFollowedFromThePlantToEveryPlaceWithWhatBecameOfItThere() {
        Lot lot = scene.released(1000);
        scene.posted(scene.issue(lot, PLANT, STORE, 600, after(1)));
        scene.posted(scene.issue(lot, STORE, CLINIC, 100, after(2)));
        scene.posted(scene.give(lot, CLINIC, 30, after(3)));
        scene.posted(scene.give(lot, CLINIC, 20, after(30)));
        scene.posted(scene.waste(lot, CLINIC, 4, WasteReason.BROKEN, after(4)));

        Trace trace = traces.of(lot.id(), LATER).orElseThrow();

        assertThat(trace.places()).extracting(AtPlace::place).containsExactly(PLANT, STORE, CLINIC);
        assertThat(trace.legs())
                .containsExactly(
                        new Leg(Optional.empty(), PLANT, 1000, 1000, 0, 1, new Span(MADE, MADE)),
                        new Leg(Optional.of(PLANT), STORE, 600, 600, 0, 1, new Span(after(1), after(1))),
                        new Leg(Optional.of(STORE), CLINIC, 100, 100, 0, 1, new Span(after(2), after(2))));
        AtPlace clinic = trace.places().getLast();
        assertThat(clinic.received()).isEqualTo(100);
        assertThat(clinic.given()).isEqualTo(50);
        assertThat(clinic.givenDuring()).contains(new Span(after(3), after(30)));
        assertThat(clinic.wasted()).isEqualTo(4);
        assertThat(clinic.stock()).isEqualTo(46);
    }

    @Test
    void aTraceOfAnEarlierMomentKnowsNothingOfWhatHappenedLater() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.give(lot, STORE, 30, after(5)));

        Trace trace = traces.of(lot.id(), after(4)).orElseThrow();

        assertThat(trace.places().getLast().given()).isZero();
        assertThat(trace.places().getLast().stock()).isEqualTo(100);
    }

    @Test
    void whatWasTakenBackWasNotSo() {
        Lot lot = scene.atStore(100);
        Movement wrong = scene.posted(scene.issue(lot, STORE, CLINIC, 100, after(2)));
        scene.ledger.reverse(wrong, how(after(3)));

        Trace trace = traces.of(lot.id(), LATER).orElseThrow();

        assertThat(trace.places()).extracting(AtPlace::place).containsExactly(PLANT, STORE);
        assertThat(traces.to(lot.id(), CLINIC, LATER).orElseThrow().hasReached())
                .isFalse();
    }

    @Test
    void aShipmentIsALegWithWhatIsOnTheWayAndWhatIsLost() {
        Lot lot = scene.atStore(100);
        scene.transfers.dispatch(STORE, CLINIC, List.of(new Transfers.LotDoses(lot.id(), 60)), how(after(2)));
        Shipment shipment = scene.onTheWayTo(CLINIC).getLast();

        Leg underWay = leg(lot, CLINIC);
        assertThat(underWay.onTheWay()).isEqualTo(60);
        assertThat(recall(lot, CLINIC).steps()).containsExactly(Step.STOP_ARRIVAL);

        scene.transfers.receive(shipment, List.of(new Transfers.Unpacked(lot.id(), 50, 4)), true, how(after(5)));

        Leg arrived = leg(lot, CLINIC);
        assertThat(arrived.from()).contains(STORE);
        assertThat(arrived.sent()).isEqualTo(60);
        assertThat(arrived.received()).isEqualTo(50);
        assertThat(arrived.lost()).isEqualTo(10);
        assertThat(arrived.onTheWay()).isZero();
        assertThat(arrived.span()).isEqualTo(new Span(after(2), after(5)));
    }

    @Test
    void openAndUsedVialsAreCounted() {
        Lot lot = scene.atStore(60);
        scene.openVials.open(STORE, lot, how(after(2)));
        scene.openVials.open(STORE, lot, how(after(3)));
        Vial first = scene.openVialsAt(STORE).stream()
                .filter(vial -> vial.lot() == lot.id())
                .findFirst()
                .orElseThrow();
        scene.openVials.give(first, 6, how(after(4)));

        Trace trace = traces.of(lot.id(), LATER).orElseThrow();

        assertThat(trace.places().getLast().vials()).isEqualTo(new Trace.Opened(2, 1, 6));
        assertThat(recall(lot, STORE).steps())
                .contains(Step.DISCARD_OPEN, Step.SET_APART, Step.RETURN_OR_DISCARD, Step.TELL_SAFETY);
    }

    @Test
    void everyWayBackToThePlantIsFound() {
        Lot lot = scene.released(1000);
        scene.posted(scene.issue(lot, PLANT, STORE, 300, after(1)));
        scene.posted(scene.issue(lot, PLANT, ELSEWHERE, 300, after(1)));
        scene.posted(scene.issue(lot, STORE, CLINIC, 10, after(2)));
        scene.posted(scene.issue(lot, ELSEWHERE, CLINIC, 10, after(3)));

        assertThat(ways(lot, after(4)))
                .containsExactlyInAnyOrder(
                        "plant>" + PLANT,
                        PLANT + ">" + STORE,
                        PLANT + ">" + ELSEWHERE,
                        STORE + ">" + CLINIC,
                        ELSEWHERE + ">" + CLINIC);
        assertThat(ways(lot, after(2)))
                .containsExactlyInAnyOrder("plant>" + PLANT, PLANT + ">" + STORE, STORE + ">" + CLINIC);
    }

    @Test
    void whatReachedAStoreAfterItsLastDispatchDidNotComeThisWay() {
        Lot lot = scene.released(1000);
        scene.posted(scene.issue(lot, PLANT, STORE, 300, after(1)));
        scene.posted(scene.issue(lot, STORE, CLINIC, 10, after(2)));
        scene.posted(scene.issue(lot, PLANT, ELSEWHERE, 300, after(3)));
        scene.posted(scene.issue(lot, ELSEWHERE, STORE, 50, after(4)));

        assertThat(ways(lot, LATER)).doesNotContain(ELSEWHERE + ">" + STORE).hasSize(3);
    }

    @Test
    void aReturnDoesNotTurnTheWayBackIntoACircle() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.issue(lot, STORE, CLINIC, 50, after(2)));
        scene.posted(scene.issue(lot, CLINIC, STORE, 50, after(3)));
        scene.posted(scene.issue(lot, STORE, CLINIC, 40, after(4)));

        assertThat(ways(lot, LATER)).contains("plant>" + PLANT, CLINIC + ">" + STORE, STORE + ">" + CLINIC);
    }

    @Test
    void aRecallSaysWhoHasItWhoGotItAndHowMuchInAll() {
        Lot lot = scene.released(1000);
        scene.posted(scene.issue(lot, PLANT, STORE, 600, after(1)));
        scene.posted(scene.give(lot, STORE, 200, after(3)));
        scene.posted(scene.waste(lot, STORE, 7, WasteReason.HEAT, after(4)));

        Recall recall = recalls.of(lot.id(), LATER).orElseThrow();

        assertThat(recall.made()).isEqualTo(1000);
        assertThat(recall.sum(Recall.Row::has)).isEqualTo(793);
        assertThat(recall.sum(Recall.Row::given)).isEqualTo(200);
        assertThat(recall.sum(Recall.Row::wasted)).isEqualTo(7);
        assertThat(recall.rows()).extracting(row -> row.place().code()).containsExactly(STORE, PLANT);
        assertThat(recall.rows().getFirst().givenDuring()).contains(new Span(after(3), after(3)));
    }

    @Test
    void recalledDosesAtAPlaceAreTakenOutOfUseAllAtOnceAndOnce() {
        Lot lot = scene.atStore(100);
        scene.openVials.open(STORE, lot, how(after(2)));
        Circumstances how = how(after(5));

        assertThat(withdrawal.withdraw(lot.id(), STORE, how))
                .isEqualTo(new Withdrawal.Outcome.NotRecalled(LotState.RELEASED));

        scene.decide(lot, LotAct.RECALL, Optional.empty(), after(4), "glass");
        Withdrawal.Outcome.Withdrawn done = (Withdrawal.Outcome.Withdrawn) withdrawal.withdraw(lot.id(), STORE, how);

        assertThat(done.doses()).isEqualTo(100);
        assertThat(done.isNew()).isTrue();
        assertThat(scene.stock(lot, STORE)).isZero();
        assertThat(scene.stocks.doses(lot.id(), new Whereabouts.Wasted(STORE, WasteReason.RECALLED)))
                .isEqualTo(100);
        assertThat(((Withdrawal.Outcome.Withdrawn) withdrawal.withdraw(lot.id(), STORE, how)).isNew())
                .isFalse();
        assertThat(withdrawal.withdraw(lot.id(), STORE, how(after(6))))
                .isEqualTo(new Withdrawal.Outcome.NothingThere());
        assertThat(recall(lot, STORE).withdrawn()).isEqualTo(100);
        assertThat(recall(lot, STORE).wasted()).isZero();
    }

    @Test
    void aLotStandsAtAMomentAsIsKnownNow() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.give(lot, STORE, 100, after(10)));

        LotStanding before = standings.find(lot.id(), after(9)).orElseThrow();
        LotStanding after = standings.find(lot.id(), after(10)).orElseThrow();
        LotStanding now =
                standings.find(lot.id(), Instant.now().plusSeconds(60)).orElseThrow();

        assertThat(before.amounts()).isEqualTo(new Amounts(100, 100, 0, 0, 0, 0));
        assertThat(before.state()).isEqualTo(LotState.RELEASED);
        assertThat(after.amounts()).isEqualTo(new Amounts(100, 0, 0, 0, 100, 0));
        assertThat(after.state()).isEqualTo(LotState.EXHAUSTED);
        assertThat(now.amounts()).isEqualTo(after.amounts());
    }

    @Test
    void aLotIsListedFromTheDayItWasKnownOrHadEntered() {
        Lot lot = scene.made(10);

        assertThat(standings.known(LocalDate.of(2021, 2, 28), MADE.minusSeconds(1)))
                .extracting(life -> life.lot().id())
                .doesNotContain(lot.id());
        assertThat(standings.known(LocalDate.of(2021, 2, 28), MADE))
                .extracting(life -> life.lot().id())
                .contains(lot.id());
    }

    @Test
    void theWeeksOfALotAddUp() {
        Lot lot = scene.atStore(100);
        scene.posted(scene.give(lot, STORE, 10, after(3)));
        scene.posted(scene.give(lot, STORE, 20, after(24 * 8)));
        scene.posted(scene.waste(lot, STORE, 5, WasteReason.BROKEN, after(24 * 8)));

        assertThat(traces.weeks(lot.id(), LATER, ZoneId.of("Asia/Almaty")))
                .containsExactly(
                        new Traces.Week(LocalDate.of(2021, 3, 1), 100, 10, 0),
                        new Traces.Week(LocalDate.of(2021, 3, 8), 0, 20, 5));
    }

    /** Whatever happens to a lot, each place accounts for what came to it, and all places together for what was made. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPlaceAccountsForWhatCameToIt(long seed) {
        Random random = new Random(seed);
        Lot lot = scene.released(500);
        Mishaps history = new Mishaps(scene, lot, random);
        for (int hour = 1; hour <= 60; hour++) {
            history.something(after(hour));
        }

        Trace trace = traces.of(lot.id(), LATER).orElseThrow();
        Amounts amounts = standings.find(lot.id(), LATER).orElseThrow().amounts();

        assertThat(trace.places())
                .allSatisfy(place -> assertThat(place.sent()
                                + place.given()
                                + place.wasted()
                                + place.stock()
                                + place.vials().doses())
                        .as(place.toString())
                        .isEqualTo(place.came()));
        assertThat(trace.places().stream().mapToLong(AtPlace::stock).sum()).isEqualTo(amounts.stock());
        assertThat(trace.places().stream().mapToLong(AtPlace::given).sum()).isEqualTo(amounts.given());
        assertThat(trace.legs().stream().mapToLong(Leg::onTheWay).sum()).isEqualTo(amounts.transit());
        assertThat(trace.places().stream()
                        .mapToLong(place -> place.wasted() + place.lost())
                        .sum())
                .isEqualTo(amounts.wasted());
        assertThat(amounts.accountedFor()).isEqualTo(amounts.made());
        assertThat(recalls.of(lot.id(), LATER).orElseThrow().sum(row -> row.has() + row.given() + row.wasted()))
                .isEqualTo(amounts.made());
    }

    private Leg leg(Lot lot, String to) {
        return traces.of(lot.id(), LATER).orElseThrow().legs().stream()
                .filter(leg -> leg.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private Recall.Row recall(Lot lot, String place) {
        return recalls.of(lot.id(), LATER).orElseThrow().rows().stream()
                .filter(row -> row.place().code().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ways(Lot lot, Instant moment) {
        return traces.to(lot.id(), CLINIC, moment).orElseThrow().legs().stream()
                .map(leg -> leg.from().orElse("plant") + ">" + leg.to())
                .toList();
    }
}
