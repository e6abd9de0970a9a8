package org.qalqan.server.supply;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How exactly the day of a delivery is known. A month is never read as its last day. */
public enum DatePrecision {
    DAY("day"),
    /** Within the seven days that end on the date. */
    WEEK("week"),
    /** Some day of the date's month. */
    MONTH("month"),
    /** On the date or before. */
    BY("by"),
    /** A total counted up to the date. */
    AS_OF("as_of"),
    /** A total counted at some day of the date's month. */
    AS_OF_MONTH("as_of_month");

    private final String code;

    DatePrecision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The earliest day that the statement allows, where it allows one. */
    public Optional<LocalDate> earliest(LocalDate date) {
        return switch (this) {
            case DAY, AS_OF -> Optional.of(date);
            case WEEK -> Optional.of(date.minusDays(6));
            case MONTH, AS_OF_MONTH -> Optional.of(date.withDayOfMonth(1));
            case BY -> Optional.empty();
        };
    }

    /** The latest day that the statement allows. */
    public LocalDate latest(LocalDate date) {
        return switch (this) {
            case DAY, AS_OF, WEEK, BY -> date;
            case MONTH, AS_OF_MONTH -> date.withDayOfMonth(date.lengthOfMonth());
        };
    }

    public static Optional<DatePrecision> of(String code) {
        return Arrays.stream(values())
                .filter(precision -> precision.code.equals(code))
                .findFirst();
    }
}
