package org.qalqan.schedule.evaluation;

import java.util.List;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.EvaluationStatus;
import org.qalqan.schedule.verdict.Finding;

/**
 * What one series says of one dose.
 *
 * @param administration the dose
 * @param targetDose the number of the target dose it was held against, from 1; 0 when none was left
 * @param findings what the rules found, the decisive finding first
 */
public record DoseVerdict(Administration administration, int targetDose, List<Finding> findings) {

    /** The decisive finding. */
    public Finding finding() {
        return findings.getFirst();
    }

    /** Whether the dose counts. */
    public EvaluationStatus status() {
        return finding().status();
    }

    /** The day the dose was given. */
    public int date() {
        return administration.date();
    }

    boolean isInadvertent() {
        return finding().reason() == EvaluationReason.INADVERTENT;
    }
}
