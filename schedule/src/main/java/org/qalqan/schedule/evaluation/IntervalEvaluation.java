package org.qalqan.schedule.evaluation;

import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.IntervalOrigin;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/**
 * Was the dose given at a preferable or an allowable interval? (sections 6.5 and 6.6, tables 6-18 and 6-21) Every preferable
 * interval has to be kept, or else every allowable one.
 */
public final class IntervalEvaluation {

    private IntervalEvaluation() {}

    static Finding evaluate(SeriesDose target, Administration given, SeriesHistory history, Chart chart) {
        Finding preferable = evaluatePreferable(target, given, history, chart);
        boolean forgiven = !preferable.passes() && keepsAllowable(target, given, history, chart);
        return forgiven ? Finding.AS_RECOMMENDED : preferable;
    }

    private static Finding evaluatePreferable(
            SeriesDose target, Administration given, SeriesHistory history, Chart chart) {
        Finding worst = Finding.AS_RECOMMENDED;
        List<IntervalRule> intervals = target.intervals();
        for (int place = 0; place < intervals.size(); place++) {
            IntervalRule interval = intervals.get(place);
            if (interval.validity().includes(given.date())) {
                worst = worse(worst, evaluate(interval, given, history, chart));
            }
        }
        return worst;
    }

    private static Finding worse(Finding first, Finding second) {
        if (first.passes() != second.passes()) {
            return first.passes() ? second : first;
        }
        return second.absoluteBound() > first.absoluteBound() ? second : first;
    }

    private static Finding evaluate(IntervalRule interval, Administration given, SeriesHistory history, Chart chart) {
        int since = referenceDate(interval.origin(), history, chart, given.position());
        int absoluteMinimum = EpochDay.plus(since, interval.absoluteMinimum());
        int minimum = EpochDay.plus(since, interval.minimum());
        if (given.date() < absoluteMinimum) {
            return finding(EvaluationReason.TOO_SOON, interval, since, absoluteMinimum, minimum);
        }
        if (given.date() < minimum) {
            return finding(EvaluationReason.INTERVAL_GRACE_PERIOD, interval, since, absoluteMinimum, minimum);
        }
        return Finding.AS_RECOMMENDED;
    }

    private static Finding finding(
            EvaluationReason reason, IntervalRule interval, int since, int absoluteMinimum, int minimum) {
        return new Finding(
                reason,
                since,
                absoluteMinimum,
                minimum,
                interval.absoluteMinimum(),
                interval.minimum(),
                interval.provenance());
    }

    /** An allowable interval without a day to count from is not kept, "to avoid a false validation" (section 6.6). */
    private static boolean keepsAllowable(SeriesDose target, Administration given, SeriesHistory history, Chart chart) {
        boolean any = false;
        for (IntervalRule interval : target.allowableIntervals()) {
            if (interval.validity().includes(given.date())) {
                any = true;
                int since = referenceDate(interval.origin(), history, chart, given.position());
                if (since == EpochDay.NONE || given.date() < EpochDay.plus(since, interval.absoluteMinimum())) {
                    return false;
                }
            }
        }
        return any;
    }

    /**
     * The day from which an interval is counted (CALCDTINT-1, -2, -8, -9), or {@link EpochDay#NONE} when there is none; the
     * interval then asks for nothing.
     *
     * @param before the place in the history before which doses are looked at
     */
    public static int referenceDate(IntervalOrigin origin, SeriesHistory history, Chart chart, int before) {
        return switch (origin) {
            case IntervalOrigin.PreviousDose() -> history.previousDoseDate();
            case IntervalOrigin.TargetDose(int number) -> history.dateSatisfying(number);
            case IntervalOrigin.MostRecentVaccine(IndexSet vaccines) -> mostRecent(vaccines, history, chart, before);
            case IntervalOrigin.RelevantObservation(int observation) -> chart.observationDate(observation);
        };
    }

    private static int mostRecent(IndexSet vaccines, SeriesHistory history, Chart chart, int before) {
        for (int position = before - 1; position >= 0; position--) {
            Administration given = chart.dose(position);
            if (vaccines.contains(given.vaccine().index()) && !history.wasInadvertent(given)) {
                return given.date();
            }
        }
        return EpochDay.NONE;
    }
}
