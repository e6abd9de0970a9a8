package org.qalqan.schedule.supporting;

import java.util.List;
import java.util.Optional;

/**
 * What shows that a person is immune without vaccination (table 7-2).
 *
 * @param clinicalHistory the observations that prove it
 * @param birthDates the birth dates that suggest it
 */
public record Immunity(IndexSet clinicalHistory, List<BirthDateImmunity> birthDates) {

    /**
     * Immunity of those who were born before a day.
     *
     * @param bornBefore the epoch day
     * @param country the country of birth for which it holds; empty is every country
     * @param exclusions the observations for which it does not hold
     */
    public record BirthDateImmunity(int bornBefore, Optional<String> country, IndexSet exclusions) {}
}
