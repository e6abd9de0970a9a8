package org.qalqan.schedule.selection;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.DoseVerdict;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.verdict.EvaluationStatus;

/**
 * The points of a series against the others that are scored with it (SELECTBEST-1). Where a table tells "true for one" from
 * "true for two or more", equal best series share the latter.
 */
final class Score {

    private Score() {}

    /** Table 8-7. */
    static int ofComplete(PatientSeries series, List<PatientSeries> scored) {
        return most(series, scored, PatientSeries::validDoses, 1, 1);
    }

    /** Table 8-9. */
    static int ofInProcess(PatientSeries series, List<PatientSeries> scored, Chart chart) {
        boolean productWithAllValid = series.series().selection().productPath() && hasAllValidDoses(series);
        return (productWithAllValid ? 2 : -2)
                + (FinishDate.isCompletable(series, chart) ? 3 : -3)
                + most(series, scored, PatientSeries::validDoses, 2, 2)
                + most(series, scored, each -> -notSatisfied(each), 2, 2)
                + finishesEarliest(series, scored, chart);
    }

    /** Table 8-11. */
    static int ofUnstarted(PatientSeries series, List<PatientSeries> scored, Chart chart) {
        return startsEarliest(series, scored)
                + (FinishDate.isCompletable(series, chart) ? 1 : -1)
                + (series.series().selection().productPath() ? -1 : 1);
    }

    /** SELECTB-2. */
    private static boolean hasAllValidDoses(PatientSeries series) {
        for (DoseVerdict verdict : series.evaluation().verdicts()) {
            if (verdict.targetDose() > 0 && verdict.status() != EvaluationStatus.VALID) {
                return false;
            }
        }
        return true;
    }

    /** SELECTB-5. */
    private static int notSatisfied(PatientSeries series) {
        return series.series().doses().size() - series.forecast().target();
    }

    /** SELECTB-11. */
    private static int finishesEarliest(PatientSeries series, List<PatientSeries> scored, Chart chart) {
        Predicate<PatientSeries> completable = each -> FinishDate.isCompletable(each, chart);
        if (!completable.test(series)) {
            return -1;
        }
        List<PatientSeries> rivals = scored.stream().filter(completable).toList();
        return most(series, rivals, each -> -FinishDate.of(each, chart), 1, 1);
    }

    /** SELECTB-14. */
    private static int startsEarliest(PatientSeries series, List<PatientSeries> scored) {
        if (!hasStartDate(series)) {
            return -1;
        }
        List<PatientSeries> rivals = scored.stream().filter(Score::hasStartDate).toList();
        return most(series, rivals, each -> -each.forecast().dates().earliest(), 1, 1);
    }

    private static boolean hasStartDate(PatientSeries series) {
        return series.forecast().dates().earliest() != EpochDay.NONE;
    }

    /** Points for the largest value: all of them when alone, none when shared, a loss when another is larger. */
    private static int most(
            PatientSeries series, List<PatientSeries> scored, ToIntFunction<PatientSeries> value, int gain, int loss) {
        int own = value.applyAsInt(series);
        int equals = 0;
        for (PatientSeries other : scored) {
            int theirs = value.applyAsInt(other);
            if (theirs > own) {
                return -loss;
            }
            equals += theirs == own ? 1 : 0;
        }
        return equals > 1 ? 0 : gain;
    }
}
