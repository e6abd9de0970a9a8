package org.qalqan.schedule.person;

/** The sex a schedule may ask for (the specification's patient gender, table 5-2). Anything else than female or male is unknown. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Reads {@code F} and {@code M}; any other code, and none, is {@link #UNKNOWN}. */
    public static Sex ofCode(String code) {
        return switch (code) {
            case "F" -> FEMALE;
            case "M" -> MALE;
            default -> UNKNOWN;
        };
    }
}
