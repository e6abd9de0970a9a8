package org.qalqan.schedule;

import java.util.List;
import org.qalqan.schedule.supporting.SeriesType;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.EvaluationStatus;
import org.qalqan.schedule.verdict.Finding;
import org.qalqan.schedule.verdict.Rule;

/**
 * Whether a dose counts for an antigen, by the best series of that antigen.
 *
 * @param antigen the antigen's name
 * @param vaccineGroup the name of its vaccine group
 * @param series the name of the series
 * @param seriesType for whom the series is meant
 * @param targetDose the number of the target dose it was held against, from 1; 0 when none was left
 * @param findings what the rules found, with reason, rule and dates; the decisive finding first
 */
public record DoseEvaluation(
        String antigen,
        String vaccineGroup,
        String series,
        SeriesType seriesType,
        int targetDose,
        List<Finding> findings) {

    /** The decisive finding. */
    public Finding finding() {
        return findings.getFirst();
    }

    /** Whether it counts. */
    public EvaluationStatus status() {
        return finding().status();
    }

    /** Why. */
    public EvaluationReason reason() {
        return finding().reason();
    }

    /** By which rule. */
    public Rule rule() {
        return finding().rule();
    }
}
