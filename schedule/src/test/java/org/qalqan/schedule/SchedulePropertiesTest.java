package org.qalqan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.person.Sex;
import org.qalqan.schedule.supporting.PreferableVaccine;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.EvaluationReason;

/** What holds for every person and schedule. */
class SchedulePropertiesTest {

    private static final List<Schedule> SCHEDULES = List.of(Schedule.acip(), Schedule.kazakhstanCovid());
    private static final Set<EvaluationReason> TOO_EARLY =
            Set.of(EvaluationReason.TOO_SOON, EvaluationReason.TOO_YOUNG);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheDosesDoesNotMatter(@ForAll("people") Person person, @ForAll Random random) {
        List<Dose> shuffled = new ArrayList<>(person.doses());
        Collections.shuffle(shuffled, random);
        List<Observation> observations = new ArrayList<>(person.observations());
        Collections.shuffle(observations, random);
        Person other = new Person(person.birthDate(), person.sex(), person.countryOfBirth(), shuffled, observations);

        for (Schedule schedule : SCHEDULES) {
            Assessment first = schedule.assess(person, TODAY);
            Assessment second = schedule.assess(other, TODAY);

            assertThat(second.forecasts()).isEqualTo(first.forecasts());
            assertThat(sorted(second)).isEqualTo(sorted(first));
        }
    }

    private static List<String> sorted(Assessment assessment) {
        return assessment.doses().stream()
                .map(DoseAssessment::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void assessingAgainChangesNothing(@ForAll("people") Person person) {
        for (Schedule schedule : SCHEDULES) {
            assertThat(schedule.assess(person, TODAY)).isEqualTo(schedule.assess(person, TODAY));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aDoseAfterTheAssessmentDateChangesNothing(@ForAll("people") Person person, @ForAll("doses") Dose dose) {
        int later = (int) Math.floorMod(dose.date().toEpochDay(), 5000L) + 1;
        Dose future = Dose.of(TODAY.plusDays(later), dose.cvx());

        for (Schedule schedule : SCHEDULES) {
            assertThat(schedule.assess(person.withDose(future), TODAY)).isEqualTo(schedule.assess(person, TODAY));
        }
    }

    /**
     * Given on the recommended date, or on the day of assessment when that is later, a dose may fail for another reason, but
     * never because it is too early; in a group of several antigens, not for all of them: an interval with priority brings the
     * group forward for one antigen's sake (MULTIANTVG-1).
     */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aDoseOnItsRecommendedDateIsNeverTooEarly(@ForAll("people") Person person) {
        for (Schedule schedule : SCHEDULES) {
            Assessment assessment = schedule.assess(person, TODAY);
            for (VaccineGroupForecast forecast : assessment.forecasts()) {
                forecast.recommended().ifPresent(recommended -> {
                    LocalDate given = recommended.isAfter(TODAY) ? recommended : TODAY;
                    vaccines(assessment, forecast, given)
                            .forEach(vaccine -> assertNotTooEarly(schedule, person, forecast, vaccine, given));
                });
            }
        }
    }

    /** The first preferable vaccine of each series for which a dose is due by then. */
    private static Stream<VaccineType> vaccines(Assessment assessment, VaccineGroupForecast forecast, LocalDate given) {
        return assessment.series().stream()
                .filter(view -> view.vaccineGroup().equals(forecast.vaccineGroup()))
                .map(BestSeriesView::patientSeries)
                .filter(series -> forecast.series().contains(series.series().name())
                        && series.forecast().isDue())
                .filter(series -> series.forecast().dates().earliest() <= given.toEpochDay())
                .flatMap(series -> preferable(series).limit(1));
    }

    private static Stream<VaccineType> preferable(PatientSeries series) {
        return series.series().doses().get(series.forecast().target()).preferable().stream()
                .map(PreferableVaccine::type)
                .filter(type -> type.association(series.series().antigen()).isPresent());
    }

    private static void assertNotTooEarly(
            Schedule schedule, Person person, VaccineGroupForecast forecast, VaccineType vaccine, LocalDate given) {
        Dose dose = vaccine.component().isPresent()
                ? Dose.of(given, vaccine.cvx())
                        .withComponent(vaccine.component().getAsInt())
                : Dose.of(given, vaccine.code());
        Assessment later = schedule.assess(person.withDose(dose), given);

        List<EvaluationReason> reasons = Stream.concat(
                        later.doses().getLast().evaluations().stream()
                                .filter(evaluation -> evaluation.vaccineGroup().equals(forecast.vaccineGroup()))
                                .map(DoseEvaluation::reason),
                        later.series().stream()
                                .map(BestSeriesView::patientSeries)
                                .filter(series -> forecast.series()
                                        .contains(series.series().name()))
                                .flatMap(series -> series.evaluation().verdicts().stream())
                                .filter(verdict ->
                                        verdict.administration().dose().equals(dose))
                                .map(verdict -> verdict.finding().reason()))
                .toList();
        assertThat(reasons.isEmpty() || reasons.stream().anyMatch(reason -> !TOO_EARLY.contains(reason)))
                .as("%s given to %s on %s, forecast %s: %s", vaccine.name(), person, given, forecast, reasons)
                .isTrue();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noPersonMakesAnAssessmentFail(@ForAll("anyone") Person person, @ForAll("anyDate") LocalDate date) {
        for (Schedule schedule : SCHEDULES) {
            assertThat(schedule.assess(person, date).doses())
                    .hasSizeLessThanOrEqualTo(person.doses().size());
        }
    }

    @Provide
    Arbitrary<Person> people() {
        return person(
                Arbitraries.integers().between(0, 30_000).map(days -> TODAY.minusDays(days)),
                doses().list().ofMaxSize(9));
    }

    @Provide
    Arbitrary<Person> anyone() {
        Arbitrary<Dose> anyDose = Combinators.combine(anyDate(), Arbitraries.of("03", "21", "501", "", "XX", "505/1"))
                .as(Dose::of)
                .flatMap(dose -> Arbitraries.of(
                        dose,
                        dose.asSubstandard(),
                        dose.withComponent(-1),
                        dose.withVolume(Double.NaN),
                        dose.withLotExpiry(LocalDate.MIN)));
        return person(anyDate(), anyDose.list().ofMaxSize(6));
    }

    @Provide
    Arbitrary<LocalDate> anyDate() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2000, 2, 29), LocalDate.EPOCH),
                Arbitraries.longs().between(-800_000, 2_900_000).map(LocalDate::ofEpochDay));
    }

    @Provide
    Arbitrary<Dose> doses() {
        List<String> codes = SCHEDULES.stream()
                .flatMap(schedule -> schedule.data().vaccines().stream())
                .map(VaccineType::code)
                .distinct()
                .toList();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9000).map(days -> TODAY.minusDays(days)),
                        Arbitraries.oneOf(
                                Arbitraries.of(codes),
                                Arbitraries.of(
                                        "20", "110", "115", "03", "21", "94", "133", "216", "33", "501", "505", "43",
                                        "10", "187")))
                .as(Dose::of);
    }

    private static Arbitrary<Person> person(Arbitrary<LocalDate> births, Arbitrary<List<Dose>> doses) {
        Arbitrary<Observation> observations = Arbitraries.integers()
                .between(1, 279)
                .flatMap(code -> Arbitraries.integers()
                        .between(0, 9000)
                        .map(days -> new Observation(
                                "%03d".formatted(code),
                                days % 2 == 0 ? Optional.empty() : Optional.of(TODAY.minusDays(days)),
                                days % 7 != 0)));
        return Combinators.combine(
                        births,
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(Optional.empty(), Optional.of("U.S."), Optional.of("Kazakhstan")),
                        doses,
                        observations.list().ofMaxSize(4))
                .as((birth, sex, country, given, observed) ->
                        new Person(birth, sex, country.map(String.class::cast), given, observed));
    }
}
