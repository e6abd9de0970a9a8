package org.qalqan.schedule.verdict;

/** A rule of the CDSi logic specification 4.6 that decided something, with the place where it stands. */
public enum Rule {
    SERIES_ALREADY_COMPLETE("4.4", "step 6a"),
    DOSE_CONDITION("6.1", "table 6-3"),
    INADVERTENT_VACCINE("6.3", "table 6-13"),
    AGE("6.4", "table 6-15"),
    PREFERABLE_INTERVAL("6.5", "table 6-18"),
    VACCINE_CONFLICT("6.7", "table 6-24, CONFLICT-3"),
    PREFERABLE_VACCINE("6.8", "table 6-26"),
    ALLOWABLE_VACCINE("6.9", "table 6-29"),
    SATISFY_TARGET_DOSE("6.10", "table 6-31"),
    IMMUNITY("7.2", "table 7-3"),
    CONTRAINDICATION("7.3", "table 7-7"),
    FORECAST_NEED("7.4", "table 7-10"),
    CANDIDATE_EARLIEST_DATE("7.4", "FORECASTDTCAN-1"),
    FORECAST_DATES("7.5", "table 7-13"),
    PRIORITIZED_SERIES("8.7", "SELECTBEST-2"),
    BEST_SERIES("8.8", "table 8-14"),
    VACCINE_GROUP_STATUS("9.3", "table 9-4");

    private final String section;
    private final String place;

    Rule(String section, String place) {
        this.section = section;
        this.place = place;
    }

    /** The section, e.g. {@code "6.5"}. */
    public String section() {
        return section;
    }

    /** The table or business rule within the section, e.g. {@code "table 6-18"}. */
    public String place() {
        return place;
    }
}
