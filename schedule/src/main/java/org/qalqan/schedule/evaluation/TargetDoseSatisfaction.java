package org.qalqan.schedule.evaluation;

import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/**
 * Does the dose satisfy the target dose? (sections 6.3 and 6.10, tables 6-13 and 6-31) The first rule that is broken gives the
 * reason, in the order of the table's rows.
 */
final class TargetDoseSatisfaction {

    private TargetDoseSatisfaction() {}

    static Finding evaluate(SeriesDose target, Administration given, SeriesHistory history, Chart chart) {
        if (target.inadvertent().contains(given.vaccine().index())) {
            return Finding.of(EvaluationReason.INADVERTENT);
        }
        Finding age = AgeEvaluation.evaluate(target, given, chart);
        if (!age.passes()) {
            return age;
        }
        Finding interval = IntervalEvaluation.evaluate(target, given, history, chart);
        if (!interval.passes()) {
            return interval;
        }
        Finding conflict = ConflictEvaluation.evaluate(given, history, chart);
        if (!conflict.passes()) {
            return conflict;
        }
        Finding vaccine = VaccineEvaluation.evaluate(target, given, chart);
        if (!vaccine.passes()) {
            return vaccine;
        }
        return firstRemark(age, interval, vaccine);
    }

    private static Finding firstRemark(Finding age, Finding interval, Finding vaccine) {
        if (age.reason() != EvaluationReason.AS_RECOMMENDED) {
            return age;
        }
        return interval.reason() != EvaluationReason.AS_RECOMMENDED ? interval : vaccine;
    }
}
