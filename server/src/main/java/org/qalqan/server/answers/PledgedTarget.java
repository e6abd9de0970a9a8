package org.qalqan.server.answers;

import java.time.LocalDate;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.Reading;

/**
 * The coverage target of a pledge, under the reading it is judged by.
 *
 * @param value the share to reach, 0 to 1
 * @param by the last day on which it can be reached
 * @param denominator the version in force on the day of the answers
 * @param saidYet whether the pledge had been made by the day of the answers
 */
public record PledgedTarget(
        Pledge.Measured pledge, double value, LocalDate by, Reading reading, Denominator denominator, boolean saidYet) {

    /** The number of people that reaches the share: the smallest whole number that is not below it. */
    public long people() {
        return peopleOf(denominator.people());
    }

    /** The number of people that reaches the share in another population. */
    long peopleOf(long population) {
        return (long) Math.ceil(value * population - 1e-9);
    }
}
