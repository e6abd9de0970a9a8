package org.qalqan.schedule.verdict;

/** Whether a dose counts (table 3-1). */
public enum EvaluationStatus {
    /** It counts. */
    VALID("Valid"),
    /** It does not count and must be repeated. */
    NOT_VALID("Not Valid"),
    /** It was not needed and need not be repeated. */
    EXTRANEOUS("Extraneous"),
    /** It had a fault and must be repeated. */
    SUBSTANDARD("Sub-standard");

    private final String label;

    EvaluationStatus(String label) {
        this.label = label;
    }

    /** The specification's own word. */
    public String label() {
        return label;
    }
}
