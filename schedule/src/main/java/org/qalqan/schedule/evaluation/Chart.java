package org.qalqan.schedule.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.supporting.AgeRange;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.SupportingData;
import org.qalqan.schedule.supporting.VaccineConflict;
import org.qalqan.schedule.supporting.VaccineType;

/**
 * A person as the rules see them on the assessment date: the immunization history in order and broken down by antigen (section
 * 4.2), and the active observations. Doses given and observations made after the assessment date are left out.
 */
public final class Chart {

    private static final int[] NOTHING = {};

    private final SupportingData data;
    private final int birth;
    private final int assessmentDate;
    private final Person person;
    private final Administration[] history;
    private final int[][] positionsByAntigen;
    private final IndexSet observations;
    private final IndexSet uncertainObservations;
    private final int[] observationDates;

    private Chart(SupportingData data, Person person, int assessmentDate) {
        this.data = data;
        this.birth = EpochDay.of(person.birthDate());
        this.assessmentDate = assessmentDate;
        this.person = person;
        this.history = history(data, person, assessmentDate);
        this.positionsByAntigen = byAntigen(data, history, birth);
        this.observations = observations(data, person, true, assessmentDate);
        this.uncertainObservations = observations(data, person, false, assessmentDate);
        this.observationDates = observationDates(data, person, assessmentDate);
    }

    /** Prepares a person for assessment on a date. */
    public static Chart of(SupportingData data, Person person, LocalDate assessmentDate) {
        return new Chart(data, person, EpochDay.of(assessmentDate));
    }

    private static Administration[] history(SupportingData data, Person person, int assessmentDate) {
        List<Administration> known = new ArrayList<>(person.doses().size());
        for (int record = 0; record < person.doses().size(); record++) {
            Dose dose = person.doses().get(record);
            int date = EpochDay.of(dose.date());
            Optional<VaccineType> vaccine = vaccine(data, dose);
            if (date <= assessmentDate && vaccine.isPresent()) {
                known.add(new Administration(0, record, date, vaccine.get(), dose));
            }
        }
        known.sort(Administration.IN_ORDER);
        Administration[] history = new Administration[known.size()];
        Arrays.setAll(history, place -> known.get(place).at(place));
        return history;
    }

    /** The vaccine type of a dose: that of its component where the schedule tells components apart, else that of its CVX code. */
    private static Optional<VaccineType> vaccine(SupportingData data, Dose dose) {
        if (dose.component().isPresent()) {
            Optional<VaccineType> component =
                    data.vaccine(dose.cvx() + "/" + dose.component().getAsInt());
            if (component.isPresent()) {
                return component;
            }
        }
        return data.vaccine(dose.cvx());
    }

    private static int[][] byAntigen(SupportingData data, Administration[] history, int birth) {
        int[][] positions = new int[data.antigens().size()][];
        Arrays.fill(positions, NOTHING);
        for (Administration given : history) {
            for (VaccineType.Association association : given.vaccine().associations()) {
                if (association.ages().includes(birth, given.date())) {
                    int antigen = association.antigen();
                    int[] before = positions[antigen];
                    positions[antigen] = Arrays.copyOf(before, before.length + 1);
                    positions[antigen][before.length] = given.position();
                }
            }
        }
        return positions;
    }

    private static IndexSet observations(SupportingData data, Person person, boolean certain, int assessmentDate) {
        if (person.observations().isEmpty()) {
            return IndexSet.EMPTY;
        }
        return IndexSet.of(person.observations().stream()
                .filter(each -> each.certain() == certain && isActive(each, assessmentDate))
                .map(each -> data.observationByCode().get(each.code()))
                .filter(place -> place != null)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static int[] observationDates(SupportingData data, Person person, int assessmentDate) {
        if (person.observations().isEmpty()) {
            return NOTHING;
        }
        int[] dates = new int[data.observationByCode().size()];
        Arrays.fill(dates, EpochDay.NONE);
        for (Observation each : person.observations()) {
            Integer place = data.observationByCode().get(each.code());
            if (place != null && each.certain() && each.date().isPresent() && isActive(each, assessmentDate)) {
                dates[place] =
                        EpochDay.latest(dates[place], EpochDay.of(each.date().get()));
            }
        }
        return dates;
    }

    private static boolean isActive(Observation observation, int assessmentDate) {
        return observation.date().isEmpty() || EpochDay.of(observation.date().get()) <= assessmentDate;
    }

    /** The epoch day of birth. */
    public int birth() {
        return birth;
    }

    /** The epoch day for which the forecast is made. */
    public int assessmentDate() {
        return assessmentDate;
    }

    /** The person as handed in. */
    public Person person() {
        return person;
    }

    /** The day on which the person reaches an age, or {@link EpochDay#NONE} for no age (CALCDTAGE-1 to CALCDTAGE-5). */
    public int ageDate(@Nullable Period age) {
        return EpochDay.plus(birth, age);
    }

    /** Whether the person is within a range of ages on a day. */
    public boolean isAged(AgeRange ages, int epochDay) {
        return ages.includes(birth, epochDay);
    }

    /** The number of doses of known vaccine types. */
    public int doseCount() {
        return history.length;
    }

    /** The dose at a place in the history. */
    public Administration dose(int position) {
        return history[position];
    }

    /**
     * The place in the history of each dose of the person's record, in the record's order; -1 for a dose that is not looked at.
     */
    public int[] positionsByRecord() {
        int[] positions = new int[person.doses().size()];
        Arrays.fill(positions, -1);
        for (Administration given : history) {
            positions[given.record()] = given.position();
        }
        return positions;
    }

    /** The places of an antigen's doses in the history, ascending. */
    int[] positionsOf(int antigen) {
        return positionsByAntigen[antigen];
    }

    /** The conflicts that a vaccine type can suffer from. */
    public List<VaccineConflict> conflictsOf(VaccineType vaccine) {
        return data.conflicts().get(vaccine.index());
    }

    /** Whether the person has had no dose of an antigen. */
    public boolean hasNoDoseOf(int antigen) {
        return positionsByAntigen[antigen].length == 0;
    }

    /** The active observations. */
    public IndexSet observations() {
        return observations;
    }

    /** The observations of which it is not known whether they are true. */
    public IndexSet uncertainObservations() {
        return uncertainObservations;
    }

    /** The latest day of an observation, or {@link EpochDay#NONE} when it has none. */
    public int observationDate(int observation) {
        return observation < observationDates.length ? observationDates[observation] : EpochDay.NONE;
    }
}
