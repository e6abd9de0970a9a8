package org.qalqan.server.coldchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.coldchain.ColdStore.minute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.qalqan.server.coldchain.ExcursionReport.AffectedLot;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Stays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows when temperatures come in, on the real database. */
@ServerTest
class ColdChainTest {

    private static final String[] FROZEN = {"4", "-1", "-1", "-2.5", "-1", "-1", "-1", "-1", "3"};
    private static final Instant LATER = Instant.parse("2021-07-01T00:00:00Z");

    @Autowired
    private ApplicationContext server;

    @Autowired
    private ColdChain coldChain;

    @Autowired
    private ExcursionReports reports;

    @Autowired
    private Excursions excursions;

    @Autowired
    private ExcursionRules rules;

    @Autowired
    private Sensors sensors;

    @Autowired
    private LotLives lives;

    @Autowired
    private JdbcClient jdbc;

    private ColdStore store;

    @BeforeEach
    void aStore() {
        store = new ColdStore(server, "KZ-PAV");
    }

    @Test
    void aNightThatFrozeHoldsTheQazVacThatWasThereAndNothingElse() {
        Lot qazVac = store.lot("QazVac", 100);
        Lot sputnik = store.lot("Sputnik V", 100);

        Intake.Taken taken = take(store.readings(minute(60), FROZEN));

        assertThat(taken.added()).isEqualTo(9);
        assertThat(taken.begun())
                .extracting(found -> found.rule().product(), FoundExcursion::knownAt)
                .contains(org.assertj.core.groups.Tuple.tuple("QazVac", minute(130)))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("Sputnik V", minute(130)));
        assertThat(isHeld(qazVac)).isTrue();
        assertThat(isHeld(sputnik)).isFalse();
        assertThat(store.give(qazVac, 1, Instant.now().minusMillis(1)))
                .isEqualTo(new Posting.Refused(new Refusal.NotUsable(qazVac.id(), store.place, LotState.HELD)));
    }

    @Test
    void theReportTellsWhatWasGivenSentOnAndLeft() {
        Lot lot = store.lot("QazVac", 100);
        store.give(lot, 7, minute(50));
        store.give(lot, 10, minute(75));
        store.issue(lot, "KZ-SEV", 20, minute(80));
        store.give(lot, 5, minute(400));

        take(store.readings(minute(60), FROZEN));

        ExcursionReport report = report();
        assertThat(report.course().orElseThrow().minutes()).isEqualTo(60);
        assertThat(report.course().orElseThrow().extreme()).isEqualTo(Celsius.of("-2.5"));
        assertThat(report.isGoing()).isFalse();
        assertThat(report.products()).contains("QazVac");
        AffectedLot affected = affected(report, lot);
        assertThat(affected.given()).isEqualTo(15);
        assertThat(affected.sentOn()).containsExactly(new Stays.SentOn("KZ-SEV", 20));
        assertThat(affected.left()).isEqualTo(58);
        assertThat(affected.isHeld()).isTrue();
    }

    @Test
    void theSameReadingsTwiceAreOnceAndHoldOnce() {
        Lot lot = store.lot("QazVac", 100);
        List<TemperatureReading> readings = store.readings(minute(60), FROZEN);
        take(readings);

        assertThat(take(readings)).isEqualTo(new Intake.Taken(0, 9, List.of()));
        assertThat(lives.find(lot.id()).orElseThrow().events())
                .extracting(LotEvent::act)
                .containsExactly(LotAct.RELEASE, LotAct.HOLD);
    }

    @Test
    void readingByReadingInAnyOrderFindsTheSameExcursion() {
        Lot lot = store.lot("QazVac", 100);
        List<TemperatureReading> readings = store.readings(minute(60), FROZEN);

        for (int i : new int[] {7, 2, 0, 5, 8, 1, 4, 3, 6}) {
            take(List.of(readings.get(i)));
        }

        assertThat(report().beganAt()).isEqualTo(minute(70));
        assertThat(report().course().orElseThrow().minutes()).isEqualTo(60);
        assertThat(isHeld(lot)).isTrue();
    }

    @Test
    void aContradictionIsToldAndNothingIsRecorded() {
        take(store.readings(minute(60), "4", "5"));

        Intake intake = coldChain.take(store.readings(minute(60), "4", "5.5", "6"), "test");

        assertThat(intake).isEqualTo(new Intake.Contradicted(List.of(new Readings.Contradiction(1, Celsius.of("5")))));
        assertThat(sensor().flatMap(sensor -> Optional.of(count(sensor)))).hasValue(2L);
    }

    @Test
    void twoTemperaturesForOneMomentInOneGoContradictEachOther() {
        List<TemperatureReading> twice = List.of(
                store.readings(minute(0), "4").getFirst(),
                store.readings(minute(0), "5").getFirst());

        assertThat(coldChain.take(twice, "test"))
                .isEqualTo(new Intake.Contradicted(List.of(new Readings.Contradiction(1, Celsius.of("4")))));
        assertThat(sensor()).isEmpty();
    }

    @Test
    void aLiftedHoldIsNotSetAgainByTheSameExcursion() {
        Lot lot = store.lot("QazVac", 100);
        take(store.readings(minute(60), "4", "-1", "-1", "-1", "-1", "-1", "-1", "-1"));
        Instant now = Instant.now();
        lives.decide(new LotEvent(
                "lift " + lot.id(),
                lot.id(),
                LotAct.RESUME,
                Optional.of(store.place),
                now,
                java.time.LocalDate.of(2026, 1, 1),
                "shake test passed",
                "test"));

        take(store.readings(minute(140), "-1", "-1"));

        assertThat(isHeld(lot)).isFalse();
        assertThat(report().course().orElseThrow().minutes()).isEqualTo(80);
        assertThat(report().isGoing()).isTrue();
    }

    @Test
    void aLotThatComesWhileItStillFreezesIsHeldByTheNextReading() {
        take(store.readings(minute(60), "-1", "-1", "-1", "-1", "-1", "-1", "-1"));
        ColdStore elsewhere = new ColdStore(server, "KZ-SEV");
        Lot late = elsewhere.lot("QazVac", 50);
        elsewhere.issue(late, store.place, 50, minute(125));
        assertThat(isHeld(late)).isFalse();

        take(store.readings(minute(130), "-1"));

        assertThat(isHeld(late)).isTrue();
    }

    @Test
    void aLotOfWhichItBecameKnownLaterThatItWasThereIsHeldWhenSomebodyLooksAgain() {
        take(store.readings(minute(60), FROZEN));
        Lot late = store.lot("QazVac", 50);

        assertThat(coldChain.review(store.place, "test")).isEmpty();

        assertThat(isHeld(late)).isTrue();
    }

    @Test
    void aLotThatCameAfterwardsIsNotHeld() {
        store = new ColdStore(server, "KZ-ZAP");
        take(store.readings(CAME_BEFORE, FROZEN));
        Lot lot = store.lot("QazVac", 50);

        coldChain.review(store.place, "test");

        assertThat(isHeld(lot)).isFalse();
    }

    private static final Instant CAME_BEFORE = minute(-300);

    @Test
    void timeAllTogetherIsAddedUpForEachLotWhileItIsThere() {
        Lot whole = store.lot("Comirnaty", 60);
        ColdStore elsewhere = new ColdStore(server, "KZ-SEV");
        Lot half = elsewhere.lot("Comirnaty", 60);
        elsewhere.issue(half, store.place, 60, minute(200));

        // Two hours and then two hours and ten minutes above 8 °C; together more than Comirnaty's four.
        String[] warm =
                java.util.stream.IntStream.range(0, 13).mapToObj(_ -> "12").toArray(String[]::new);
        take(store.readings(minute(10), warm));
        take(store.readings(minute(140), "5"));
        assertThat(isHeld(whole)).isFalse();
        take(store.readings(minute(300), warm));
        take(store.readings(minute(430), "12"));

        assertThat(isHeld(whole)).isTrue();
        assertThat(isHeld(half)).isFalse();
    }

    @Test
    void aFreezerIsNoExcursionForQazVacOnceItIsSaidToBeOne() {
        Lot lot = store.lot("QazVac", 50);
        sensors.declare(store.place, store.sensor, Storage.FREEZER, "test");

        Intake.Taken taken = take(store.readings(minute(60), "-20", "-20", "-20", "-20", "-20", "-20", "-20", "-20"));

        assertThat(taken.begun()).isEmpty();
        assertThat(isHeld(lot)).isFalse();
    }

    @Test
    void anOpenedVialWasThereAsWell() {
        Lot lot = store.lot("QazVac", 5);
        server.getBean(org.qalqan.server.ledger.OpenVials.class)
                .open(
                        store.place,
                        lot,
                        new org.qalqan.server.ledger.Circumstances(
                                "open " + lot.id(),
                                minute(5),
                                java.time.LocalDate.of(2021, 6, 1),
                                "test",
                                Optional.empty(),
                                Optional.empty()));

        take(store.readings(minute(60), FROZEN));

        assertThat(isHeld(lot)).isTrue();
        assertThat(affected(report(), lot).left()).isEqualTo(5);
    }

    @Test
    void theCampaignsRulesNameTheirSourcesAndQazVacMustNotFreeze() {
        assertThat(rules.all())
                .hasSize(27)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        assertThat(rules.all())
                .anySatisfy(rule -> assertThat(rule.product() + " " + rule.limit() + " " + rule.consecutive())
                        .isEqualTo("QazVac <= -0.5 Optional[PT1H]"));
    }

    @Test
    void readingsAreNeverChanged() {
        take(store.readings(minute(60), "4"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        jdbc.sql("update coldchain.reading set hundredths = 0").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private Intake.Taken take(List<TemperatureReading> readings) {
        return (Intake.Taken) coldChain.take(readings, "test");
    }

    private boolean isHeld(Lot lot) {
        return lives.find(lot.id()).orElseThrow().isHeldAt(store.place, Instant.now());
    }

    private ExcursionReport report() {
        return reports.at(store.place, LATER).stream()
                .filter(report -> report.sensor().name().equals(store.sensor))
                .findFirst()
                .orElseThrow();
    }

    private static AffectedLot affected(ExcursionReport report, Lot lot) {
        return report.lots().stream()
                .filter(affected -> affected.lot().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Sensor> sensor() {
        return sensors.find(store.place, store.sensor);
    }

    private long count(Sensor sensor) {
        return jdbc.sql("select count(*) from coldchain.reading where sensor = :sensor")
                .param("sensor", sensor.id())
                .query(Long.class)
                .single();
    }
}
