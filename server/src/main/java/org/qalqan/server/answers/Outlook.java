package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;

/**
 * Will we make it: the distribution of coverage on the deadline, seen from the day.
 *
 * @param probability that the target is reached by the deadline, 0 to 1
 * @param onDeadline the distribution on the deadline
 * @param fan the distribution on days between now and the deadline, oldest first, the deadline last
 * @param supplyBinds share of simulated courses in which doses and not people were the limit by the deadline
 * @param campaigns how many campaigns' experience stands behind it
 */
public record Outlook(double probability, Band onDeadline, List<Band> fan, double supplyBinds, int campaigns) {

    /** Quantiles of the coverage on a day, as shares of the denominator. */
    public record Band(LocalDate date, double q05, double q25, double median, double q75, double q95) {}
}
