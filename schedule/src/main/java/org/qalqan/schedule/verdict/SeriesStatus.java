package org.qalqan.schedule.verdict;

/** How far a person has come with a series or a vaccine group (table 3-3). */
public enum SeriesStatus {
    /** A dose is still due. */
    NOT_COMPLETE("Not Complete"),
    /** Nothing is due any more. */
    COMPLETE("Complete"),
    /** There is evidence of immunity. */
    IMMUNE("Immune"),
    /** Nothing may be given at this time. */
    CONTRAINDICATED("Contraindicated"),
    /** The person is too old to finish. */
    AGED_OUT("Aged Out"),
    /** The doses given protect enough, or the season is over. */
    NOT_RECOMMENDED("Not Recommended");

    private final String label;

    SeriesStatus(String label) {
        this.label = label;
    }

    /** The specification's own word. */
    public String label() {
        return label;
    }
}
