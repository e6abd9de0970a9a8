package org.qalqan.server.place;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of the population that a coverage of a place is a share of.
 *
 * @param people how many people, above zero
 * @param validFrom first day that the figure speaks of
 * @param knownOn day on which it became known; a coverage as known earlier does not use it
 * @param source id of the source
 */
public record Denominator(
        String place,
        DenominatorKind kind,
        long people,
        LocalDate validFrom,
        LocalDate knownOn,
        String source,
        Optional<String> note) {

    public Denominator {
        if (people <= 0) {
            throw new IllegalArgumentException("A denominator counts at least one person, but %s of %s was %d"
                    .formatted(kind.code(), place, people));
        }
    }
}
