package org.qalqan.schedule.evaluation;

import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.supporting.VaccineConflict;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/**
 * Was the dose given too shortly after a vaccine that conflicts with it? (section 6.7, table 6-24) Looks at the whole history,
 * whatever the antigen.
 */
final class ConflictEvaluation {

    private ConflictEvaluation() {}

    static Finding evaluate(Administration given, SeriesHistory history, Chart chart) {
        List<VaccineConflict> conflicts = chart.conflictsOf(given.vaccine());
        if (conflicts.isEmpty()) {
            return Finding.AS_RECOMMENDED;
        }
        for (int position = given.position() - 1; position >= 0; position--) {
            Administration earlier = chart.dose(position);
            for (VaccineConflict conflict : conflicts) {
                if (conflict.conflicting().contains(earlier.vaccine().index())) {
                    int end = end(conflict, earlier, history);
                    if (isImpacted(given, earlier, conflict, end)) {
                        return Finding.of(
                                EvaluationReason.CONFLICT, earlier.date(), end, period(conflict, earlier, history));
                    }
                }
            }
        }
        return Finding.AS_RECOMMENDED;
    }

    /** CONFLICT-3. */
    private static boolean isImpacted(Administration given, Administration earlier, VaccineConflict conflict, int end) {
        return given.date() >= EpochDay.plus(earlier.date(), conflict.begin()) && given.date() < end;
    }

    /** CALCDTCONFLICT-2. */
    private static int end(VaccineConflict conflict, Administration earlier, SeriesHistory history) {
        return EpochDay.plus(earlier.date(), period(conflict, earlier, history));
    }

    private static Period period(VaccineConflict conflict, Administration earlier, SeriesHistory history) {
        return history.wasNotValid(earlier) ? conflict.end() : conflict.minimumEnd();
    }
}
