package org.qalqan.schedule.verdict;

/** What became of a target dose (table 3-2). One that is still open is not satisfied. */
public enum TargetDoseStatus {
    NOT_SATISFIED,
    SATISFIED,
    SKIPPED
}
