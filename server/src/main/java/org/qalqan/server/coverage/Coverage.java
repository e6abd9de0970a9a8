package org.qalqan.server.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.qalqan.server.place.Denominator;

/**
 * People reached as a share of a stated population. A coverage without a denominator does not exist.
 *
 * @param tally the report it rests on
 * @param denominator the version of the population it is a share of
 */
public record Coverage(Tally tally, Denominator denominator) {

    /** The share, 0 to 1; above 1 only where a report exceeds the population, which is flagged as a fault. */
    public double share() {
        return (double) tally.count() / denominator.people();
    }

    /** Days between the day the report is about and {@code asOf}. */
    public long ageDays(LocalDate asOf) {
        return ChronoUnit.DAYS.between(tally.date(), asOf);
    }
}
