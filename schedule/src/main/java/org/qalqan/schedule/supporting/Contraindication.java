package org.qalqan.schedule.supporting;

import java.util.List;
import java.util.Optional;

/** What speaks against vaccination (section 7.3). */
public sealed interface Contraindication {

    /** The observation's place in the schedule's list. */
    int observation();

    /** A text for clinicians, or empty. */
    Optional<String> guidance();

    /**
     * Speaks against every vaccine of an antigen (table 7-5).
     *
     * @param observation the observation's place in the schedule's list
     * @param ages the ages at which it does, at assessment
     * @param guidance a text for clinicians, or empty
     */
    record OfAntigen(int observation, AgeRange ages, Optional<String> guidance) implements Contraindication {}

    /**
     * Speaks against certain vaccines (table 7-6).
     *
     * @param observation the observation's place in the schedule's list
     * @param vaccines the vaccine types, with the ages at which it does
     * @param guidance a text for clinicians, or empty
     */
    record OfVaccines(int observation, List<VaccinesAtAges> vaccines, Optional<String> guidance)
            implements Contraindication {}
}
