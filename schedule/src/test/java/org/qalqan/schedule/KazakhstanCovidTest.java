package org.qalqan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.SeriesStatus;

/** The campaign of 2021 and the boosters of 2022, told by people. */
class KazakhstanCovidTest {

    private static final Schedule KAZAKHSTAN = Schedule.kazakhstanCovid();
    private static final Person ADULT = Person.born(LocalDate.of(1980, 3, 1));

    private static VaccineGroupForecast forecast(Person person, String date) {
        return KAZAKHSTAN
                .assess(person, LocalDate.parse(date))
                .forecast("COVID-19")
                .orElseThrow();
    }

    private static List<EvaluationReason> reasons(Person person, String date) {
        return KAZAKHSTAN.assess(person, LocalDate.parse(date)).doses().stream()
                .map(dose -> dose.evaluations().getFirst().reason())
                .toList();
    }

    private static Person withSputnik(Person person, String date, int component) {
        return person.withDose(Dose.of(LocalDate.parse(date), "505").withComponent(component));
    }

    @Test
    void anAdultWithoutADoseCanHaveAnyVaccineOfTheCampaign() {
        assertThat(forecast(ADULT, "2021-06-04").vaccines())
                .extracting(VaccineType::name)
                .containsExactly("QazVac", "Sputnik V, component 1", "CoronaVac", "Hayat-Vax", "Vero Cell");
    }

    @Test
    void anAdolescentCanHaveComirnatyFromItsArrivalInNovember() {
        Person adolescent = Person.born(LocalDate.of(2007, 3, 1));

        assertThat(forecast(adolescent, "2021-06-04").earliest()).contains(LocalDate.of(2025, 3, 1));
        assertThat(forecast(adolescent, "2021-12-04").earliest()).contains(LocalDate.of(2019, 3, 1));
        assertThat(forecast(adolescent, "2021-12-04").vaccines())
                .extracting(VaccineType::name)
                .containsExactly("Comirnaty");
    }

    @Test
    void qazVacNeedsTwentyOneDaysWithFourOfGrace() {
        Person tooSoon = ADULT.withDose("2021-05-04", "501").withDose("2021-05-20", "501");
        Person grace = ADULT.withDose("2021-05-04", "501").withDose("2021-05-21", "501");

        assertThat(reasons(tooSoon, "2021-06-04"))
                .containsExactly(EvaluationReason.AS_RECOMMENDED, EvaluationReason.TOO_SOON);
        assertThat(reasons(grace, "2021-06-04"))
                .containsExactly(EvaluationReason.AS_RECOMMENDED, EvaluationReason.INTERVAL_GRACE_PERIOD);
        assertThat(forecast(grace, "2021-06-04").status()).isEqualTo(SeriesStatus.COMPLETE);
    }

    @Test
    void sputnikNeedsItsTwoComponentsInOrder() {
        Person inOrder = withSputnik(withSputnik(ADULT, "2021-03-01", 1), "2021-03-22", 2);
        Person sameTwice = withSputnik(withSputnik(ADULT, "2021-03-01", 1), "2021-03-22", 1);
        Person reversed = withSputnik(withSputnik(ADULT, "2021-03-01", 2), "2021-03-22", 1);

        assertThat(forecast(inOrder, "2021-06-04").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(reasons(sameTwice, "2021-06-04"))
                .containsExactly(EvaluationReason.AS_RECOMMENDED, EvaluationReason.NOT_ALLOWABLE);
        assertThat(forecast(sameTwice, "2021-06-04").vaccines())
                .extracting(VaccineType::name)
                .containsExactly("Sputnik V, component 2");
        assertThat(reasons(reversed, "2021-06-04")).contains(EvaluationReason.NOT_ALLOWABLE);
    }

    @Test
    void sputnikOfAnUnknownComponentIsTakenAtItsWord() {
        Person person = ADULT.withDose("2021-03-01", "505").withDose("2021-03-22", "505");

        assertThat(forecast(person, "2021-06-04").status()).isEqualTo(SeriesStatus.COMPLETE);
    }

    @Test
    void oneDoseOfSputnikLightIsACourse() {
        assertThat(forecast(ADULT.withDose("2021-08-01", "504"), "2021-08-02").status())
                .isEqualTo(SeriesStatus.COMPLETE);
    }

    @Test
    void hayatVaxIsGivenAfterFourteenDaysAndVeroCellAfterTwentyOne() {
        Person hayatVax = ADULT.withDose("2021-06-01", "510-H").withDose("2021-06-15", "510-H");
        Person veroCell = ADULT.withDose("2021-09-01", "510-V").withDose("2021-09-15", "510-V");

        assertThat(forecast(hayatVax, "2021-10-01").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(reasons(veroCell, "2021-10-01")).contains(EvaluationReason.TOO_SOON);
    }

    @Test
    void aCourseIsNotFinishedWithAnotherVaccine() {
        Person mixed = ADULT.withDose("2021-06-01", "511").withDose("2021-07-01", "501");

        assertThat(forecast(mixed, "2021-08-01").status()).isEqualTo(SeriesStatus.NOT_COMPLETE);
        assertThat(reasons(mixed, "2021-08-01")).contains(EvaluationReason.NOT_ALLOWABLE);
    }

    @Test
    void aBoosterIsDueForEverybodySixMonthsAfterTheCourseFromDecember() {
        Person vaccinated = ADULT.withDose("2021-05-04", "501").withDose("2021-05-25", "501");

        assertThat(forecast(vaccinated, "2021-12-07").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(forecast(vaccinated, "2021-12-08").status()).isEqualTo(SeriesStatus.NOT_COMPLETE);
        assertThat(forecast(vaccinated, "2021-12-08").earliest()).contains(LocalDate.of(2021, 11, 25));
        assertThat(forecast(vaccinated, "2021-12-08").vaccines())
                .extracting(VaccineType::name)
                .containsExactly("Sputnik Light", "Comirnaty");
    }

    @Test
    void theFirstBoostersWereForPeopleFromSixtyAndNineMonthsAfterSputnik() {
        Person old = withSputnik(withSputnik(Person.born(LocalDate.of(1950, 3, 1)), "2021-02-04", 1), "2021-02-25", 2);

        assertThat(forecast(old, "2021-11-21").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(forecast(old, "2021-11-22").earliest()).contains(LocalDate.of(2021, 11, 25));
        assertThat(forecast(old, "2021-12-08").earliest()).contains(LocalDate.of(2021, 8, 25));
    }

    @Test
    void aBoosterCanBeAnotherVaccineOrTheSameButNotSputnikV() {
        Person vaccinated = ADULT.withDose("2021-05-04", "501").withDose("2021-05-25", "501");

        assertThat(reasons(vaccinated.withDose("2022-01-10", "504"), "2022-02-01"))
                .endsWith(EvaluationReason.AS_RECOMMENDED);
        assertThat(reasons(vaccinated.withDose("2022-01-10", "501"), "2022-02-01"))
                .endsWith(EvaluationReason.AS_RECOMMENDED);
        assertThat(reasons(vaccinated.withDose("2022-01-10", "505"), "2022-02-01"))
                .endsWith(EvaluationReason.NOT_ALLOWABLE);
    }

    @Test
    void aSecondBoosterIsDueFromFiftyFromTheEndOfMay() {
        Person boosted = ADULT.withDose("2021-05-04", "501")
                .withDose("2021-05-25", "501")
                .withDose("2022-01-10", "504");
        Person older = Person.born(LocalDate.of(1970, 3, 1))
                .withDose("2021-05-04", "501")
                .withDose("2021-05-25", "501")
                .withDose("2022-01-10", "504");

        assertThat(forecast(boosted, "2022-06-01").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(forecast(older, "2022-05-24").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(forecast(older, "2022-05-25").earliest()).contains(LocalDate.of(2022, 7, 10));
    }

    @Test
    void aDoseBeforeTheAgeOfEighteenIsTooEarly() {
        Person child = Person.born(LocalDate.of(2010, 3, 1)).withDose("2021-05-04", "501");

        assertThat(reasons(child, "2021-06-04")).containsExactly(EvaluationReason.TOO_YOUNG);
    }
}
