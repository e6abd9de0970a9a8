package org.qalqan.server.person;

import java.util.Arrays;
import java.util.Optional;

/** The sex that a person's documents say. */
public enum Sex {
    FEMALE('F'),
    MALE('M'),
    /** Another one than these two. */
    OTHER('X'),
    UNKNOWN('U');

    private final char code;

    Sex(char code) {
        this.code = code;
    }

    /** The letter used in files, tables and programs. */
    public char code() {
        return code;
    }

    public static Optional<Sex> of(String code) {
        return Arrays.stream(values())
                .filter(sex -> code.length() == 1 && sex.code == code.charAt(0))
                .findFirst();
    }
}
