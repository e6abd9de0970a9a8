package org.qalqan.schedule.supporting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A vaccine type: what a dose contains.
 *
 * @param index its place in the schedule's list
 * @param code the schedule's own code; a CVX code, with the component behind a slash where components differ ({@code "505/1"})
 * @param cvx the CVX code
 * @param component the component of a vaccine whose doses differ, or empty
 * @param name a short name for people
 * @param associations the antigens it counts for, with the age at which it does
 */
public record VaccineType(
        int index, String code, String cvx, OptionalInt component, String name, List<Association> associations) {

    /**
     * One antigen that a vaccine type counts for (section 4.2, note 2a).
     *
     * @param antigen the antigen's place in the schedule's list
     * @param ages the ages at which it does
     */
    public record Association(int antigen, AgeRange ages) {}

    /** The association with an antigen, whatever the age. */
    public Optional<Association> association(int antigen) {
        return associations.stream().filter(each -> each.antigen() == antigen).findFirst();
    }
}
