package org.qalqan.server.coldchain;

import java.util.List;

/** What became of readings that were brought. */
public sealed interface Intake {

    /**
     * They are recorded.
     *
     * @param added readings that were new
     * @param known readings that were recorded already
     * @param begun excursions that became known by them, one for each product and rule
     */
    record Taken(long added, long known, List<FoundExcursion> begun) implements Intake {}

    /** Some say otherwise than what is recorded, or than one another. Nothing was recorded. */
    record Contradicted(List<Readings.Contradiction> contradictions) implements Intake {}
}
