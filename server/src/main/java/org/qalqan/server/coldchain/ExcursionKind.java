package org.qalqan.server.coldchain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to vaccine outside its limits. */
public enum ExcursionKind {
    HEAT,
    FREEZING;

    /** The word used in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExcursionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
