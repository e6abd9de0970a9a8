package org.qalqan.schedule;

import java.util.List;
import java.util.Optional;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.supporting.VaccineType;

/**
 * What a schedule says of one dose.
 *
 * @param dose the dose
 * @param vaccine its vaccine type, empty when the schedule does not know it
 * @param evaluations one for each antigen it counts for at the age it was given and for which the person has a best series; none
 *     for a vaccine that the schedule does not know
 */
public record DoseAssessment(Dose dose, Optional<VaccineType> vaccine, List<DoseEvaluation> evaluations) {

    public DoseAssessment {
        evaluations = List.copyOf(evaluations);
    }
}
