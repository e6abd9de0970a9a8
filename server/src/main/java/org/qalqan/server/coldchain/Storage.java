package org.qalqan.server.coldchain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sensor lies in. A product may be kept in several, with rules of their own. */
public enum Storage {
    /** 2 to 8 °C. What a sensor is taken to lie in until somebody says otherwise. */
    REFRIGERATOR,
    /** Around -20 °C. */
    FREEZER,
    /** -60 °C and below. */
    ULTRA_COLD;

    /** The word used in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Storage> of(String code) {
        return Arrays.stream(values())
                .filter(storage -> storage.code().equals(code))
                .findFirst();
    }
}
