package org.qalqan.server.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.language.Wording;

/** The rows of {@code docs/states/pledge.md}. */
class PledgeStateTest {

    private static final LocalDate DEADLINE = LocalDate.of(2021, 12, 31);
    private static final Wording WORDING = new Wording("сөз", "слово", "word");
    private static final Pledge.Quotation QUOTATION =
            new Pledge.Quotation(LocalDate.of(2021, 6, 4), "the President", WORDING, "press");
    private static final Pledge.Measured COVERAGE =
            new Pledge.Measured("coverage", QUOTATION, Optional.of(DEADLINE), WORDING, Optional.of(0.55));
    private static final Pledge.Measured CARBON =
            new Pledge.Measured("carbon", QUOTATION, Optional.of(DEADLINE), WORDING, Optional.of(0.0));
    private static final Pledge.Measured QAZVAC =
            new Pledge.Measured("qazvac", QUOTATION, Optional.empty(), WORDING, Optional.empty());
    private static final Pledge.Dated CONFERENCE = new Pledge.Dated("conference", QUOTATION, DEADLINE, WORDING);
    private static final Pledge.Standing AID = new Pledge.Standing("aid", QUOTATION);

    @ParameterizedTest(name = "a value of {0} about {1}, seen on {2}: {3}")
    @CsvSource({
        "0.12, 2021-06-04, 2021-06-04, UNDER_WAY",
        "0.55, 2021-10-01, 2021-10-01, KEPT",
        "0.55, 2021-12-31, 2022-03-01, KEPT",
        "0.476, 2021-12-31, 2021-12-31, UNDER_WAY",
        "0.476, 2021-12-31, 2022-01-01, BROKEN",
        "0.56, 2022-08-01, 2022-08-02, OVERDUE",
    })
    void aMeasuredPledge(double value, LocalDate date, LocalDate day, PledgeState state) {
        assertThat(PledgeState.of(COVERAGE, List.of(seen(date, Optional.of(value))), Optional.empty(), day))
                .isEqualTo(state);
    }

    @Test
    void aMeasuredPledgeWithoutAValueHasNoDataYetUntilItsDeadlinePasses() {
        assertThat(PledgeState.of(COVERAGE, List.of(), Optional.empty(), DEADLINE))
                .isEqualTo(PledgeState.NO_DATA_YET);
        assertThat(PledgeState.of(COVERAGE, List.of(), Optional.empty(), DEADLINE.plusDays(1)))
                .isEqualTo(PledgeState.OVERDUE);
    }

    @Test
    void aPledgeToComeDownToZeroIsNotKeptByBeingAboveIt() {
        assertThat(PledgeState.of(CARBON, List.of(seen(DEADLINE, Optional.of(321.8))), Optional.empty(), DEADLINE))
                .isEqualTo(PledgeState.UNDER_WAY);
        assertThat(PledgeState.of(CARBON, List.of(seen(DEADLINE, Optional.of(0.0))), Optional.empty(), DEADLINE))
                .isEqualTo(PledgeState.KEPT);
    }

    @Test
    void aPledgeWithoutANumberIsNeverKeptByAnyNumber() {
        assertThat(PledgeState.of(
                        QAZVAC, List.of(seen(DEADLINE, Optional.of(2_900_000.0))), Optional.empty(), DEADLINE))
                .isEqualTo(PledgeState.UNDER_WAY);
    }

    @ParameterizedTest(name = "held on {0}, seen on {1}: {2}")
    @CsvSource({
        ", 2021-12-31, AWAITED",
        ", 2022-01-01, OVERDUE",
        "2021-12-31, 2021-12-31, KEPT",
        "2022-01-05, 2022-01-05, OVERDUE",
    })
    void anEventByADay(LocalDate held, LocalDate day, PledgeState state) {
        List<Observation> known = held == null ? List.of() : List.of(seen(held, Optional.empty()));

        assertThat(PledgeState.of(CONFERENCE, known, Optional.empty(), day)).isEqualTo(state);
    }

    @Test
    void aStandingPledgeStandsWhateverIsObservedUntilSomebodyClosesIt() {
        assertThat(PledgeState.of(AID, List.of(), Optional.empty(), DEADLINE)).isEqualTo(PledgeState.STANDING);
        for (Closing.Outcome outcome : Closing.Outcome.values()) {
            Closing closing = new Closing("aid", outcome, DEADLINE, "a report", "https://example.org", "keeper");

            assertThat(PledgeState.of(AID, List.of(), Optional.of(closing), DEADLINE))
                    .isEqualTo(PledgeState.valueOf(outcome.name()));
        }
    }

    private static Observation seen(LocalDate date, Optional<Double> value) {
        return new Observation("pledge", date, date, value, Optional.empty(), "press", Optional.empty());
    }
}
