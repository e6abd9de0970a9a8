package org.qalqan.schedule.supporting;

/** For whom an antigen series is meant (section 4.3). */
public enum SeriesType {
    /** For everybody. */
    STANDARD("Standard"),
    /** For people with an indication. */
    RISK("Risk"),
    /** Never forecast; proves protection when complete. */
    EVALUATION_ONLY("Evaluation Only");

    private final String label;

    SeriesType(String label) {
        this.label = label;
    }

    /** The specification's own word. */
    public String label() {
        return label;
    }
}
