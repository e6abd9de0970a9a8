package org.qalqan.schedule.evaluation;

import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.TargetDoseStatus;

/**
 * A target dose that the person has passed (section 3.1).
 *
 * @param seriesDose the series dose it tracks
 * @param status satisfied or skipped
 * @param position the place in the history of the dose that satisfied it, or -1
 * @param date the day of the dose that satisfied it, or {@link EpochDay#NONE}
 */
public record TargetDose(SeriesDose seriesDose, TargetDoseStatus status, int position, int date) {

    /** Whether a dose has satisfied it. */
    public boolean isSatisfied() {
        return status == TargetDoseStatus.SATISFIED;
    }
}
