package org.qalqan.schedule.verdict;

/** Why a dose is or is not forecast (table 7-10), in the specification's words where it has some. */
public enum ForecastReason {
    /** A dose is due. */
    DOSE_DUE("Dose is due", Rule.FORECAST_NEED),
    SERIES_COMPLETE("Patient series is complete", Rule.FORECAST_NEED),
    PAST_HISTORY("Not recommended at this time due to past immunization history", Rule.FORECAST_NEED),
    IMMUNE("Patient has evidence of immunity", Rule.IMMUNITY),
    CONTRAINDICATED("Patient has a contraindication", Rule.CONTRAINDICATION),
    PAST_SEASON("Past seasonal recommendation end date", Rule.FORECAST_NEED),
    TOO_OLD("Patient has exceeded the maximum age", Rule.FORECAST_NEED),
    CANNOT_FINISH("Patient is unable to finish the series prior to the maximum age", Rule.FORECAST_NEED);

    private final String label;
    private final Rule rule;

    ForecastReason(String label, Rule rule) {
        this.label = label;
        this.rule = rule;
    }

    /** The reason in the specification's words. */
    public String label() {
        return label;
    }

    /** The rule that gives it. */
    public Rule rule() {
        return rule;
    }
}
