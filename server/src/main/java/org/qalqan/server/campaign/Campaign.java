package org.qalqan.server.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import org.qalqan.server.language.Wording;

/**
 * The campaign that this installation runs.
 *
 * @param nation code of the place at the root of its tree
 * @param timeZone the zone in which its days begin and instants are shown
 * @param from first day that can be looked at
 * @param until last day that can be looked at
 * @param asOf the day that is opened first
 */
public record Campaign(
        String id, String nation, ZoneId timeZone, Wording name, LocalDate from, LocalDate until, LocalDate asOf) {

    public Campaign {
        if (until.isBefore(from) || asOf.isBefore(from) || asOf.isAfter(until)) {
            throw new IllegalArgumentException(
                    "A campaign opens on one of its days, but %s opens on %s and runs from %s until %s"
                            .formatted(id, asOf, from, until));
        }
    }

    /** The day itself when it is one of the campaign's, else the nearest that is. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return day.isAfter(until) ? until : day;
    }
}
