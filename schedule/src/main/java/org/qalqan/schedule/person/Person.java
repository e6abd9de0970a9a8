package org.qalqan.schedule.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person as far as a schedule is concerned.
 *
 * <pre>{@code
 * Person person = Person.born(LocalDate.of(2020, 1, 15)).withSex(Sex.FEMALE).withDose("2020-03-16", "146");
 * }</pre>
 *
 * @param birthDate the day of birth
 * @param sex female, male or unknown
 * @param countryOfBirth as the schedule writes it, e.g. {@code "U.S."}; empty when unknown
 * @param doses administered doses in any order
 * @param observations in any order
 */
public record Person(
        LocalDate birthDate,
        Sex sex,
        Optional<String> countryOfBirth,
        List<Dose> doses,
        List<Observation> observations) {

    public Person {
        doses = List.copyOf(doses);
        observations = List.copyOf(observations);
    }

    /** A person of whom only the birth date is known. */
    public static Person born(LocalDate date) {
        return new Person(date, Sex.UNKNOWN, Optional.empty(), List.of(), List.of());
    }

    /** The same person with a sex. */
    public Person withSex(Sex value) {
        return new Person(birthDate, value, countryOfBirth, doses, observations);
    }

    /** The same person, born in a country. */
    public Person withCountryOfBirth(String country) {
        return new Person(birthDate, sex, Optional.of(country), doses, observations);
    }

    /** The same person with one dose more. */
    public Person withDose(Dose dose) {
        return new Person(birthDate, sex, countryOfBirth, and(doses, dose), observations);
    }

    /** The same person with one dose more, given as ISO date and CVX code. */
    public Person withDose(String isoDate, String cvx) {
        return withDose(Dose.of(LocalDate.parse(isoDate), cvx));
    }

    /** The same person with one observation more. */
    public Person withObservation(Observation observation) {
        return new Person(birthDate, sex, countryOfBirth, doses, and(observations, observation));
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
