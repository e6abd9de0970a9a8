package org.qalqan.schedule.verdict;

/** Why a dose counts or does not (chapter 6), in the words of CDC's test cases where these have one. */
public enum EvaluationReason {
    /** Everything was as it should be. */
    AS_RECOMMENDED("", Rule.SATISFY_TARGET_DOSE),
    /** Given in the days before the minimum age that are forgiven. */
    AGE_GRACE_PERIOD("Age: Grace Period", Rule.AGE),
    /** Given in the days before the minimum interval that are forgiven. */
    INTERVAL_GRACE_PERIOD("Interval: Grace Period", Rule.PREFERABLE_INTERVAL),
    /** Counts, though less than the recommended volume was given. */
    LESS_VOLUME("Volume administered is less than recommended volume", Rule.PREFERABLE_VACCINE),
    /** The lot had expired. */
    EXPIRED("Dose: Lot Expired", Rule.DOSE_CONDITION),
    /** The dose had a known fault. */
    DOSE_FAULT("Dose: Sub-standard", Rule.DOSE_CONDITION),
    /** A vaccine that must not be used for this dose. */
    INADVERTENT("Inadvertent Vaccine", Rule.INADVERTENT_VACCINE),
    /** Before the absolute minimum age. */
    TOO_YOUNG("Age: Too Young", Rule.AGE),
    /** At the maximum age or after it. */
    TOO_OLD("Age: Too Old", Rule.AGE),
    /** Before the absolute minimum interval. */
    TOO_SOON("Interval: Too Soon", Rule.PREFERABLE_INTERVAL),
    /** Too close to another vaccine. */
    CONFLICT("Live Virus Conflict", Rule.VACCINE_CONFLICT),
    /** The vaccine counts for this dose, but not at this age: not an allowable one either (table 6-29, last column). */
    VACCINE_AT_WRONG_AGE("Not a preferable or allowable vaccine", Rule.ALLOWABLE_VACCINE),
    /** The vaccine does not count for this dose. */
    NOT_ALLOWABLE("Not a preferable or allowable vaccine", Rule.ALLOWABLE_VACCINE),
    /** Nothing was due any more. */
    SERIES_COMPLETE("Series Already Complete", Rule.SERIES_ALREADY_COMPLETE);

    private final String label;
    private final Rule rule;

    EvaluationReason(String label, Rule rule) {
        this.label = label;
        this.rule = rule;
    }

    /** The reason in a few English words; empty when everything was as recommended. */
    public String label() {
        return label;
    }

    /** Whether a dose with this reason counts (table 6-31). */
    public EvaluationStatus status() {
        return switch (this) {
            case AS_RECOMMENDED, AGE_GRACE_PERIOD, INTERVAL_GRACE_PERIOD, LESS_VOLUME -> EvaluationStatus.VALID;
            case EXPIRED, DOSE_FAULT -> EvaluationStatus.SUBSTANDARD;
            case TOO_OLD, SERIES_COMPLETE -> EvaluationStatus.EXTRANEOUS;
            case INADVERTENT, TOO_YOUNG, TOO_SOON, CONFLICT, VACCINE_AT_WRONG_AGE, NOT_ALLOWABLE ->
                EvaluationStatus.NOT_VALID;
        };
    }

    /** The rule that gives this reason. */
    public Rule rule() {
        return rule;
    }
}
