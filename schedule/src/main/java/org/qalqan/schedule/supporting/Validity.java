package org.qalqan.schedule.supporting;

/**
 * The dates between which a rule was in force (table 3-5, RELEVANT-1 and RELEVANT-2).
 *
 * @param effective the first epoch day
 * @param cessation the last epoch day
 */
public record Validity(int effective, int cessation) {

    /** In force on every day. */
    public static final Validity ALWAYS = new Validity(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Whether the rule was in force on a day: when the dose was given, or when the forecast is made. */
    public boolean includes(int epochDay) {
        return effective <= epochDay && epochDay <= cessation;
    }
}
