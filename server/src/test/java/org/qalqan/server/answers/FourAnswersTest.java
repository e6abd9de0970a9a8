package org.qalqan.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.planning.BindingLimit;
import org.qalqan.server.ServerTest;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.coverage.TallyFault;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.target.PledgeState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the campaign manager of Kazakhstan would have read on days of 2021. */
@ServerTest
class FourAnswersTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);
    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);

    @Autowired
    private FourAnswers answers;

    @Autowired
    private PledgeBoard board;

    @Autowired
    private Tallies tallies;

    @Test
    void theCoverageOfTheDayOfThePledgeIsThePublishedOne() {
        Answers june = answers.on(JUNE_4);

        assertThat(june.target().people()).isEqualTo(10_383_754);
        WhereWeAre where = june.where().orElseThrow();
        assertThat(where.judged().tally().count()).isEqualTo(2_181_389);
        assertThat(where.judged().denominator().people()).isEqualTo(18_879_552);
        assertThat(where.judged().share()).isCloseTo(0.1155, within(0.00005));
    }

    @Test
    void theProbabilityOfJuneIsNeitherNoneNorCertaintyAndTheTruthLiesInTheWideBand() {
        Answers june = answers.on(JUNE_4);
        Outlook.Projected outlook = (Outlook.Projected) june.outlook().orElseThrow();
        double truth = june.hindsight().onDeadline().orElseThrow().share();

        assertThat(outlook.reachingBy()).isBetween(0.02, 0.7);
        assertThat(truth).isCloseTo(0.476, within(0.0005));
        assertThat(truth)
                .isBetween(outlook.onDeadline().q05(), outlook.onDeadline().q95());
        assertThat(outlook.fan().getLast().date()).isEqualTo(YEAR_END);
    }

    @Test
    void firstComponentsRunShortInJuneWhileSecondOnesLast() {
        WhatMustChange change = answers.on(JUNE_4).change().orElseThrow();
        ComponentStock first = change.stock().getFirst();
        ComponentStock second = change.stock().getLast();

        assertThat(first.stated()).isEqualTo(330_000);
        assertThat(second.stated()).isEqualTo(811_000);
        assertThat(first.left()).isEqualTo(330_000 - (2_181_389 - 2_131_519));
        assertThat(first.runway().days().orElseThrow()).isLessThan(20);
        assertThat(second.runway().days().orElseThrow()).isGreaterThan(28);
    }

    @Test
    void dosesAreTheLimitOfJuneAndTheLeversTogetherBringMoreThanEachAlone() {
        WhatMustChange change = answers.on(JUNE_4).change().orElseThrow();

        assertThat(change.limit()).isInstanceOf(BindingLimit.Supply.class);
        assertThat(change.pace().missingPeople()).isEqualTo(10_383_754 - 2_181_389);
        assertThat(change.pace().neededPerDay()).isCloseTo(39_059, within(1.0));
        double plan = change.plan().orElseThrow().probability();
        assertThat(change.levers())
                .hasSize(2)
                .allSatisfy(lever ->
                        assertThat(lever.outcome().orElseThrow().probability()).isLessThanOrEqualTo(plan));
    }

    @Test
    void everyReadingOfThePledgeStandsBesideTheJudgedOne() {
        List<WhereWeAre.ReadingAnswer> readings =
                answers.on(JUNE_4).where().orElseThrow().readings();

        assertThat(readings.getFirst().reading().judged()).isTrue();
        assertThat(readings).filteredOn(reading -> reading.reading().judged()).hasSize(1);
        assertThat(readings)
                .extracting(reading -> reading.denominator().orElseThrow().people())
                .contains(18_879_552L, 9_900_000L, 11_390_000L);
        assertThat(readings)
                .allSatisfy(
                        reading -> assertThat(reading.outlook().orElseThrow().probability())
                                .isPresent());
    }

    @Test
    void theFaultsOfAprilAreKnownInJuneAndTheMisdatedRowIsNamed() {
        assertThat(answers.on(JUNE_4).trust().faults())
                .anySatisfy(fault -> assertThat(fault).isInstanceOfSatisfying(TallyFault.Misdated.class, misdated -> {
                    assertThat(misdated.date()).isEqualTo(LocalDate.of(2021, 4, 28));
                    assertThat(misdated.statedElsewhereFor()).isEqualTo(LocalDate.of(2021, 5, 1));
                }));
    }

    @Test
    void onTheFirstDayOfTheNewYearTheTargetIsMissedAndThePledgeBroken() {
        Answers newYear = answers.on(LocalDate.of(2022, 1, 1));

        assertThat(newYear.outlook())
                .hasValueSatisfying(outlook -> assertThat(outlook)
                        .isInstanceOfSatisfying(Outlook.Decided.class, decided -> {
                            assertThat(decided.reached()).isFalse();
                            assertThat(decided.share()).isCloseTo(0.476, within(0.0005));
                        }));
        assertThat(board.on(newYear.asOf(), "vaccination-55").orElseThrow().state())
                .isEqualTo(PledgeState.BROKEN);
        assertThat(board.on(JUNE_4, "vaccination-55").orElseThrow().state()).isEqualTo(PledgeState.UNDER_WAY);
    }

    @Test
    void beforeTheFirstReportsNothingIsKnownAndNothingIsMadeUp() {
        Answers february = answers.on(LocalDate.of(2021, 2, 1));

        assertThat(february.where()).isEmpty();
        assertThat(february.outlook()).isEmpty();
        assertThat(february.change()).isEmpty();
        assertThat(february.target().saidYet()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-03-20", "2021-05-05", "2021-07-14", "2021-09-01", "2021-11-15", "2021-12-30", "2021-12-31"
            })
    void everyDayHasAnswersWithBandsInOrder(LocalDate day) {
        Outlook outlook = answers.on(day).outlook().orElseThrow();

        if (outlook instanceof Outlook.Projected projected) {
            Outlook.Band band = projected.onDeadline();
            assertThat(List.of(band.q05(), band.q25(), band.median(), band.q75(), band.q95()))
                    .isSorted();
            assertThat(projected.reachingBy()).isBetween(0.0, 1.0);
        }
    }

    @Test
    @Transactional
    void whatBecomesKnownLaterLeavesTheAnswersOfADayAlone() {
        LocalDate august = LocalDate.of(2021, 8, 15);
        Answers before = answers.on(august);

        tallies.record(List.of(new Tally(
                "KZ",
                august.minusDays(3),
                false,
                LocalDate.of(2022, 3, 30),
                Indicator.PEOPLE_VACCINATED,
                1_000_000,
                1,
                "owid-vaccinations",
                Optional.of("a correction made long after"))));
        Answers after = answers.on(august);

        assertThat(after.where()).isEqualTo(before.where());
        assertThat(after.outlook()).isEqualTo(before.outlook());
        assertThat(after.change()).isEqualTo(before.change());
        assertThat(after.trust()).isEqualTo(before.trust());
        assertThat(after.hindsight()).isEqualTo(before.hindsight());
    }
}
