package org.qalqan.schedule.batch;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.schedule.person.Person;

/**
 * A line of the input.
 *
 * @param id the person's id, if the line has one
 * @param person the person
 * @param assessmentDate the day for which the forecast is made
 */
record PersonLine(Optional<Id> id, Person person, LocalDate assessmentDate) {}
