package org.qalqan.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.qalqan.server.answers.WhatMustChange.Move;
import org.qalqan.server.answers.WhatMustChange.Supposition;
import org.qalqan.server.target.Indicator;
import org.springframework.beans.factory.annotation.Autowired;

/** What would move the target, where regions are heading, and how past projections did. */
@ServerTest
class LookingBackTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);

    @Autowired
    private FourAnswers answers;

    @Autowired
    private RegionOutlooks regions;

    @Autowired
    private TrackRecords records;

    @Test
    void nothingThatIsAddedMakesTheTargetLessLikely() {
        List<Move> moves = answers.on(JUNE_4).change().orElseThrow().moves();

        assertThat(moves).extracting(Move::supposition).containsExactly(Supposition.values());
        assertThat(moves).allSatisfy(move -> assertThat(move.difference()).isGreaterThanOrEqualTo(0));
        assertThat(moves).anySatisfy(move -> assertThat(move.difference()).isPositive());
    }

    @Test
    void theTargetIsReachedEarlierWithLessCertainty() {
        Outlook.Projected june =
                (Outlook.Projected) answers.on(JUNE_4).outlook().orElseThrow();
        LocalDate early = june.reached().early().orElseThrow();

        assertThat(early).isAfter(JUNE_4);
        june.reached().middle().ifPresent(middle -> assertThat(middle).isAfterOrEqualTo(early));
        june.reached()
                .late()
                .ifPresent(late -> assertThat(late)
                        .isAfterOrEqualTo(june.reached().middle().orElseThrow()));
    }

    @Test
    void everyRegionThatReportedHasAnOutlookFromWhereItStands() {
        List<RegionOutlook> june = regions.on(JUNE_4, Indicator.PEOPLE_VACCINATED);

        assertThat(june).hasSize(17).allSatisfy(region -> {
            Outlook.Band band = region.onDeadline().orElseThrow();
            assertThat(List.of(band.q05(), band.q25(), band.median(), band.q75(), band.q95()))
                    .isSorted();
            assertThat(region.probability().orElseThrow()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void theRegionsAgreeWithTheNation() {
        Outlook.Projected nation =
                (Outlook.Projected) answers.on(JUNE_4).outlook().orElseThrow();

        assertThat(regions.on(JUNE_4, Indicator.PEOPLE_VACCINATED))
                .extracting(region -> region.onDeadline().orElseThrow().median())
                .anyMatch(median -> median > nation.onDeadline().median())
                .anyMatch(median -> median < nation.onDeadline().median());
    }

    @Test
    void whatTheRecordSaysOfAFridayIsWhatItsAnswersSaid() {
        Outlook.Projected june =
                (Outlook.Projected) answers.on(JUNE_4).outlook().orElseThrow();

        assertThat(records.ofTarget().entries())
                .contains(new TrackRecord.Entry(JUNE_4, june.reachingBy(), june.onDeadline()));
    }

    @Test
    void nothingOfOtherCountriesStandsBehindADayOnWhichTheirCampaignsWereNotOver() {
        assertThat(answers.on(JUNE_4).outlook())
                .hasValueSatisfying(outlook -> assertThat(outlook)
                        .isInstanceOfSatisfying(
                                Outlook.Projected.class,
                                projected -> assertThat(projected.lessons()).isFalse()));
    }

    @Test
    void theRecordHoldsWhatWasSaidEachFridayAndWhatCameTrue() {
        TrackRecord record = records.ofTarget();

        assertThat(record.truth().orElseThrow().share()).isCloseTo(0.476, within(0.0005));
        assertThat(record.entries()).hasSizeGreaterThan(30).allSatisfy(entry -> {
            assertThat(entry.asOf().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
            assertThat(entry.asOf()).isBefore(record.target().by());
        });
        assertThat(record.halfHeld().orElseThrow())
                .isLessThanOrEqualTo(record.nineTenthsHeld().orElseThrow());
        assertThat(record.brier().orElseThrow()).isBetween(0.0, 1.0);
    }
}
