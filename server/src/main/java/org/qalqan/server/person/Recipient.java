package org.qalqan.server.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a dose has to know about the person who receives it.
 *
 * @param id the record
 * @param standsAs the record that stands for it now: itself, unless it was merged into another
 * @param born the birth date; the first day it can have been where less is known, so that nobody is held to be too young by mistake
 * @param place where the person lives
 */
public record Recipient(long id, long standsAs, LocalDate born, Sex sex, String place) {

    /** Whole years on a day; 0 for a day before the birth. */
    public int ageOn(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(born, day));
    }
}
