package org.qalqan.schedule.supporting;

/** Whether a figure stands in the schedule's source or is an assumption that the schedule's author made and marked. */
public enum Provenance {
    SOURCED,
    ASSUMED
}
