package org.qalqan.server.place;

import java.util.Arrays;
import java.util.Optional;

/** The level of a place in the tree, or what it is for. A city of republican significance stands on the level of a region. */
public enum PlaceKind {
    NATION("nation"),
    REGION("region"),
    CITY("city"),
    DISTRICT("district"),
    VACCINATION_POINT("vaccination_point"),
    /** Makes vaccine. */
    PLANT("plant"),
    /** Keeps vaccine for the places around it. */
    STORE("store");

    private final String code;

    PlaceKind(String code) {
        this.code = code;
    }

    /** The word used in files and tables. */
    public String code() {
        return code;
    }

    public static Optional<PlaceKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
