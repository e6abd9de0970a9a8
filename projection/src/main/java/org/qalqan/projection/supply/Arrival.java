package org.qalqan.projection.supply;

import java.time.LocalDate;

/**
 * Doses that will, or may, arrive.
 *
 * @param earliest the first day they can be given
 * @param latest the last day on which they would arrive if all goes to plan
 * @param doses usable for the indicator that is projected
 * @param planned whether this is only a plan: then some, none or all of it arrives, and it may be late
 */
public record Arrival(LocalDate earliest, LocalDate latest, long doses, boolean planned) {

    public Arrival {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "arrival from %s to %s: the latest day lies before the earliest".formatted(earliest, latest));
        }
        if (doses < 0) {
            throw new IllegalArgumentException("arrival of %d doses: never negative".formatted(doses));
        }
    }

    public static Arrival certain(LocalDate date, long doses) {
        return new Arrival(date, date, doses, false);
    }

    public static Arrival planned(LocalDate earliest, LocalDate latest, long doses) {
        return new Arrival(earliest, latest, doses, true);
    }
}
