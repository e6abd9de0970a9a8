package org.qalqan.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qalqan.server.target.Indicator;

class TallyFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @Test
    void aFallingCountIsADownwardCorrection() {
        assertThat(TallyFaults.downwardCorrections(List.of(tally(0, 500), tally(1, 480), tally(2, 520))))
                .containsExactly(new TallyFault.DownwardCorrection(
                        "KZ", Indicator.PEOPLE_VACCINATED, DAY.plusDays(1), 500, 480));
    }

    @Test
    void roundingAloneIsNoFall() {
        Tally rounded = new Tally(
                "KZ",
                DAY.plusDays(1),
                false,
                DAY.plusDays(1),
                Indicator.PEOPLE_VACCINATED,
                20_600,
                100,
                "press",
                Optional.empty());

        assertThat(TallyFaults.downwardCorrections(List.of(tally(0, 20_650), rounded)))
                .isEmpty();
    }

    @Test
    void eightSilentDaysAreAGapAndAWeekIsNone() {
        assertThat(TallyFaults.gaps(List.of(tally(0, 1), tally(7, 2)))).isEmpty();
        assertThat(TallyFaults.gaps(List.of(tally(0, 1), tally(8, 2))))
                .containsExactly(new TallyFault.Gap("KZ", Indicator.PEOPLE_VACCINATED, DAY, DAY.plusDays(8), 8));
    }

    @Test
    void theSameCountForAWeekIsFrozen() {
        assertThat(TallyFaults.frozen(List.of(tally(0, 9), tally(3, 9), tally(7, 9), tally(8, 12))))
                .containsExactly(new TallyFault.Frozen("KZ", Indicator.PEOPLE_VACCINATED, DAY, DAY.plusDays(7), 7, 9));
        assertThat(TallyFaults.frozen(List.of(tally(0, 9), tally(6, 9), tally(7, 12))))
                .isEmpty();
    }

    @Test
    void aFrozenStretchAtTheEndOfTheSeriesIsFoundToo() {
        assertThat(TallyFaults.frozen(List.of(tally(0, 5), tally(1, 9), tally(9, 9))))
                .hasSize(1);
    }

    @Test
    void theRowOf28AprilJumpsAgainstTheStepsAroundIt() {
        List<Tally> reports = List.of(
                on("2021-04-24", 858_566),
                on("2021-04-27", 949_451),
                on("2021-04-28", 1_293_379),
                on("2021-05-04", 1_422_204));

        assertThat(TallyFaults.jumps(reports)).singleElement().satisfies(fault -> {
            assertThat(fault.date()).isEqualTo("2021-04-28");
            assertThat(((TallyFault.Jump) fault).perDay()).isEqualTo(343_928);
        });
    }

    @Test
    void theSameExactCountUnderTwoDaysFromTwoSourcesIsMisdated() {
        Tally press = new Tally(
                "KZ",
                LocalDate.of(2021, 5, 1),
                false,
                LocalDate.of(2021, 5, 1),
                Indicator.PEOPLE_VACCINATED,
                1_293_379,
                1,
                "press",
                Optional.empty());

        assertThat(TallyFaults.misdated(List.of(on("2021-04-28", 1_293_379), press)))
                .containsExactly(new TallyFault.Misdated(
                        "KZ",
                        Indicator.PEOPLE_VACCINATED,
                        LocalDate.of(2021, 4, 28),
                        1_293_379,
                        LocalDate.of(2021, 5, 1),
                        "press"));
    }

    @Test
    void aCompleteTableOfRegionsThatIsShortOfTheNationDiffersAndAnIncompleteOneDoesNot() {
        List<Tally> complete = List.of(tally("A", 400), tally("B", 500), tally("KZ", 1_000));
        List<Tally> incomplete = List.of(tally("A", 400), tally("KZ", 1_000));

        assertThat(TallyFaults.regionsDiffer(complete, "KZ", List.of("A", "B")))
                .containsExactly(new TallyFault.RegionsDiffer("KZ", Indicator.PEOPLE_VACCINATED, DAY, 1_000, 900, 2));
        assertThat(TallyFaults.regionsDiffer(incomplete, "KZ", List.of("A", "B")))
                .isEmpty();
    }

    @Test
    void dosesThatAreLessThanFirstAndSecondTogetherDoNotFit() {
        List<Tally> day = List.of(
                tally(Indicator.DOSES, 90),
                tally(Indicator.PEOPLE_VACCINATED, 60),
                tally(Indicator.PEOPLE_FULLY_VACCINATED, 40));

        assertThat(TallyFaults.sumMismatches(day, "KZ"))
                .containsExactly(new TallyFault.SumMismatch("KZ", Indicator.DOSES, DAY, 90, 100));
    }

    @Test
    void morePeopleThanLiveThereIsAFaultAndDosesMayBeMore() {
        List<Tally> reports = List.of(tally(Indicator.DOSES, 150), tally(Indicator.PEOPLE_VACCINATED, 101));

        assertThat(TallyFaults.abovePopulation(reports, Optional.of(100L)))
                .containsExactly(new TallyFault.AbovePopulation("KZ", Indicator.PEOPLE_VACCINATED, DAY, 101, 100));
    }

    @Test
    void faultsComeLatestFirst() {
        List<Tally> reports = new ArrayList<>(List.of(tally(0, 100), tally(1, 90), tally(20, 300)));

        assertThat(TallyFaults.in(reports, reports, "KZ", List.of(), Map.of("KZ", 1_000L)))
                .extracting(TallyFault::date)
                .containsExactly(DAY.plusDays(20), DAY.plusDays(1));
    }

    private static Tally tally(int days, long count) {
        LocalDate date = DAY.plusDays(days);
        return new Tally("KZ", date, false, date, Indicator.PEOPLE_VACCINATED, count, 1, "owid", Optional.empty());
    }

    private static Tally tally(String place, long count) {
        return new Tally(place, DAY, false, DAY, Indicator.PEOPLE_VACCINATED, count, 1, "owid", Optional.empty());
    }

    private static Tally tally(Indicator indicator, long count) {
        return new Tally("KZ", DAY, false, DAY, indicator, count, 1, "owid", Optional.empty());
    }

    private static Tally on(String date, long count) {
        LocalDate day = LocalDate.parse(date);
        return new Tally("KZ", day, false, day, Indicator.PEOPLE_VACCINATED, count, 1, "owid", Optional.empty());
    }
}
