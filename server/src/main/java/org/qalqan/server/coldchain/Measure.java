package org.qalqan.server.coldchain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How time beyond a limit is counted. */
public enum Measure {
    /** Without a break: one reading within the limit begins anew. */
    CONSECUTIVE,
    /** All together, for one lot while it lies in the store. */
    CUMULATIVE;

    /** The word used in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
