package org.qalqan.schedule.supporting;

import java.util.List;

/** What speaks against vaccination (section 7.3). */
public sealed interface Contraindication {

    /** The observation's place in the schedule's list. */
    int observation();

    /**
     * Speaks against every vaccine of an antigen (table 7-5).
     *
     * @param observation the observation's place in the schedule's list
     * @param ages the ages at which it does, at assessment
     */
    record OfAntigen(int observation, AgeRange ages) implements Contraindication {}

    /**
     * Speaks against certain vaccines (table 7-6).
     *
     * @param observation the observation's place in the schedule's list
     * @param vaccines the vaccine types, with the ages at which it does
     */
    record OfVaccines(int observation, List<VaccinesAtAges> vaccines) implements Contraindication {}
}
