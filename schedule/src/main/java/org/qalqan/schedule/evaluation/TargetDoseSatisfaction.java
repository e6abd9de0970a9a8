package org.qalqan.schedule.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/**
 * Does the dose satisfy the target dose? (sections 6.3 and 6.10, tables 6-13 and 6-31) Every rule that is broken gives
 * a reason, in the order of the table's rows; the first one is called decisive.
 */
final class TargetDoseSatisfaction {

    private TargetDoseSatisfaction() {}

    /** What was found, the decisive finding first; one that passes stands alone. */
    static List<Finding> evaluate(SeriesDose target, Administration given, SeriesHistory history, Chart chart) {
        if (target.inadvertent().contains(given.vaccine().index())) {
            return List.of(Finding.of(EvaluationReason.INADVERTENT));
        }
        Finding age = AgeEvaluation.evaluate(target, given, chart);
        Finding interval = IntervalEvaluation.evaluate(target, given, history, chart);
        Finding conflict = ConflictEvaluation.evaluate(given, history, chart);
        Finding vaccine = VaccineEvaluation.evaluate(target, given, chart);
        if (age.passes() && interval.passes() && conflict.passes() && vaccine.passes()) {
            return List.of(firstRemark(age, interval, vaccine));
        }
        if (age.reason() == EvaluationReason.TOO_OLD) {
            return List.of(age);
        }
        return Stream.of(age, interval, conflict, vaccine)
                .filter(finding -> !finding.passes())
                .toList();
    }

    private static Finding firstRemark(Finding age, Finding interval, Finding vaccine) {
        if (age.reason() != EvaluationReason.AS_RECOMMENDED) {
            return age;
        }
        return interval.reason() != EvaluationReason.AS_RECOMMENDED ? interval : vaccine;
    }
}
