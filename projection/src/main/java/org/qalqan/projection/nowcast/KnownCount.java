package org.qalqan.projection.nowcast;

import java.time.LocalDate;

/**
 * A cumulative count with its two times.
 *
 * @param day the day it is about
 * @param knownOn the day it became known, never before {@code day}
 */
public record KnownCount(LocalDate day, LocalDate knownOn, long people) {
    public KnownCount {
        if (knownOn.isBefore(day)) {
            throw new IllegalArgumentException(
                    "count about %s known on %s: nothing is known before its day".formatted(day, knownOn));
        }
        if (people < 0) {
            throw new IllegalArgumentException(
                    "count of %d on %s: a cumulative count is never negative".formatted(people, day));
        }
    }
}
