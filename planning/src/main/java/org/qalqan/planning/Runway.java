package org.qalqan.planning;

import java.util.OptionalLong;

/**
 * How long a stock lasts at a pace of use.
 *
 * @param doses on hand
 * @param dosesPerDay used
 */
public record Runway(long doses, double dosesPerDay) {

    public Runway {
        if (doses < 0 || !(dosesPerDay >= 0)) {
            throw new IllegalArgumentException(
                    "A runway has no negative part, but was %d doses at %s a day".formatted(doses, dosesPerDay));
        }
    }

    /** Whole days until the stock is gone; empty when none is used. */
    public OptionalLong days() {
        return dosesPerDay == 0 ? OptionalLong.empty() : OptionalLong.of((long) Math.floor(doses / dosesPerDay));
    }
}
