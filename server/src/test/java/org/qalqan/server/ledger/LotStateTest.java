package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qalqan.server.supply.Component;

/** The rows of {@code docs/states/lot.md}. */
class LotStateTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant MADE = Instant.parse("2021-03-01T06:00:00Z");
    private static final LocalDate EXPIRY = LocalDate.of(2021, 9, 1);
    private static final Instant IN_TIME = Instant.parse("2021-06-04T06:00:00Z");

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "QUARANTINE, RELEASE, RELEASED",
        "QUARANTINE, HOLD,",
        "QUARANTINE, RESUME,",
        "QUARANTINE, RECALL, RECALLED",
        "RELEASED, RELEASE,",
        "RELEASED, HOLD, HELD",
        "RELEASED, RESUME,",
        "RELEASED, RECALL, RECALLED",
        "HELD, RELEASE,",
        "HELD, HOLD,",
        "HELD, RESUME, RELEASED",
        "HELD, RECALL, RECALLED",
        "EXPIRED, RELEASE,",
        "EXPIRED, HOLD,",
        "EXPIRED, RESUME,",
        "EXPIRED, RECALL, RECALLED",
        "EXHAUSTED, RELEASE,",
        "EXHAUSTED, HOLD,",
        "EXHAUSTED, RESUME,",
        "EXHAUSTED, RECALL, RECALLED",
    })
    void aDecisionLeadsToOneStateOrMakesNoSense(LotState state, LotAct act, LotState after) {
        assertThat(state.after(act)).isEqualTo(Optional.ofNullable(after));
    }

    @ParameterizedTest
    @EnumSource(LotAct.class)
    void aRecallIsForGood(LotAct act) {
        assertThat(LotState.RECALLED.after(act)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, used up: {1}, on {2}: {3}")
    @CsvSource({
        "'', false, 2021-06-04, QUARANTINE",
        "RELEASE, false, 2021-06-04, RELEASED",
        "RELEASE HOLD, false, 2021-06-04, HELD",
        "RELEASE HOLD RESUME, false, 2021-06-04, RELEASED",
        "RELEASE RECALL, false, 2021-06-04, RECALLED",
        "RELEASE, false, 2021-09-01, RELEASED",
        "RELEASE, false, 2021-09-02, EXPIRED",
        "'', false, 2021-09-02, EXPIRED",
        "RELEASE HOLD, false, 2021-09-02, EXPIRED",
        "RELEASE, true, 2021-06-04, EXHAUSTED",
        "RELEASE, true, 2021-09-02, EXHAUSTED",
        "RELEASE RECALL, true, 2021-09-02, RECALLED",
    })
    void whatIsShownComesOfDecisionsDosesLeftAndTheExpiry(
            String decisions, boolean usedUp, LocalDate day, LotState state) {
        Instant noon = day.atTime(12, 0).atZone(ALMATY).toInstant();

        assertThat(life(decisions).stateAt(noon, usedUp)).isEqualTo(state);
    }

    @Test
    void theLastDayBelongsToTheLotUntilItsMidnight() {
        LotLife life = life("RELEASE");
        Instant midnight = EXPIRY.plusDays(1).atStartOfDay(ALMATY).toInstant();

        assertThat(life.stateAt(midnight.minusSeconds(1), false)).isEqualTo(LotState.RELEASED);
        assertThat(life.stateAt(midnight, false)).isEqualTo(LotState.EXPIRED);
    }

    @Test
    void aHoldAtOnePlaceIsAHoldThereAndNowhereElse() {
        List<LotEvent> events = new ArrayList<>(life("RELEASE").events());
        events.add(event(LotAct.HOLD, Optional.of("KZ-ALA"), 5));
        LotLife life = new LotLife(lot(), events, ALMATY);

        assertThat(life.stateAt(IN_TIME, false)).isEqualTo(LotState.RELEASED);
        assertThat(life.barAt("KZ-ALA", IN_TIME)).contains(LotState.HELD);
        assertThat(life.barAt("KZ-SHY", IN_TIME)).isEmpty();
    }

    @Test
    void aDecisionCountsFromItsMomentAndFromTheDayItBecameKnown() {
        LotLife life = life("RELEASE RECALL");

        assertThat(life.stateAt(MADE.plusSeconds(1800), false)).isEqualTo(LotState.RELEASED);
        assertThat(life.knownOn(LocalDate.of(2021, 2, 28)).stateAt(IN_TIME, false))
                .isEqualTo(LotState.QUARANTINE);
    }

    /** A lot about which one thing was decided each hour, from when it was made. */
    private static LotLife life(String decisions) {
        List<LotEvent> events = new ArrayList<>();
        for (String act : decisions.isBlank() ? new String[0] : decisions.split(" ")) {
            events.add(event(LotAct.valueOf(act), Optional.empty(), events.size()));
        }
        return new LotLife(lot(), events, ALMATY);
    }

    private static LotEvent event(LotAct act, Optional<String> place, int hour) {
        return new LotEvent(
                "e" + hour,
                1,
                act,
                place,
                MADE.plusSeconds(3600L * hour),
                LocalDate.of(2021, 3, 1),
                "a reason",
                "officer");
    }

    private static Lot lot() {
        return new Lot(
                1,
                "QazVac",
                Component.ANY,
                "0010521",
                Optional.empty(),
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.of(EXPIRY),
                1,
                LocalDate.of(2021, 3, 1),
                Optional.empty(),
                Optional.empty());
    }
}
