package org.qalqan.schedule.person;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was found out about a person and that a schedule may ask for: a condition, an exposure, an evidence of
 * immunity, an adverse reaction.
 *
 * @param code the schedule's observation code, e.g. {@code "055"} (health care personnel)
 * @param date when it was observed, or empty when nobody said so; it then counts as true throughout
 * @param certain false when the record leaves open whether it is true; it then changes no forecast and is reported as a notice
 */
public record Observation(String code, Optional<LocalDate> date, boolean certain) {

    /** An observation without a date. */
    public static Observation of(String code) {
        return new Observation(code, Optional.empty(), true);
    }

    /** An observation made on a date. */
    public static Observation of(String code, LocalDate date) {
        return new Observation(code, Optional.of(date), true);
    }
}
