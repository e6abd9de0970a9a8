package org.qalqan.server.target;

import java.util.Arrays;
import java.util.Optional;

/** What a cumulative count of a campaign counts. */
public enum Indicator {
    /** People with at least one dose. */
    PEOPLE_VACCINATED("people_vaccinated", true),
    /** People with every dose of a primary series. */
    PEOPLE_FULLY_VACCINATED("people_fully_vaccinated", true),
    /** Doses of any kind. */
    DOSES("doses", false),
    /** Doses after a complete primary series. */
    BOOSTERS("boosters", false);

    private final String code;
    private final boolean countsPeople;

    Indicator(String code, boolean countsPeople) {
        this.code = code;
        this.countsPeople = countsPeople;
    }

    /** The word used in files, tables and addresses. */
    public String code() {
        return code;
    }

    /** Whether each person counts once, so that the count can't exceed the population. */
    public boolean countsPeople() {
        return countsPeople;
    }

    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.code.equals(code))
                .findFirst();
    }
}
