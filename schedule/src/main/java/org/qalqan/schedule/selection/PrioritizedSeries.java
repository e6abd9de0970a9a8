package org.qalqan.schedule.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.verdict.SeriesStatus;

/** The one series that stands for its group (sections 8.2 to 8.7). */
final class PrioritizedSeries {

    private PrioritizedSeries() {}

    /** Table 8-3, and the scoring of tables 8-5 to 8-13 when that table does not decide. */
    static Optional<PatientSeries> of(List<PatientSeries> relevant, Chart chart) {
        List<PatientSeries> scorable = ScorableSeries.of(relevant, chart);
        Optional<PatientSeries> ofDefault =
                only(relevant, each -> each.series().selection().isDefault());
        if (scorable.isEmpty()) {
            return ofDefault;
        }
        if (scorable.size() == 1) {
            return Optional.of(scorable.getFirst());
        }
        List<PatientSeries> complete = filter(scorable, PatientSeries::isComplete);
        List<PatientSeries> inProcess = filter(scorable, PrioritizedSeries::isInProcess);
        if (complete.size() == 1) {
            return Optional.of(complete.getFirst());
        }
        if (complete.isEmpty() && inProcess.size() == 1) {
            return Optional.of(inProcess.getFirst());
        }
        if (complete.isEmpty() && inProcess.isEmpty() && ofDefault.isPresent()) {
            return ofDefault;
        }
        return Optional.of(scored(scorable, complete, inProcess, chart));
    }

    /** Table 8-5. */
    private static PatientSeries scored(
            List<PatientSeries> scorable, List<PatientSeries> complete, List<PatientSeries> inProcess, Chart chart) {
        if (complete.size() > 1) {
            return best(complete, series -> Score.ofComplete(series, complete));
        }
        if (inProcess.size() > 1) {
            return best(inProcess, series -> Score.ofInProcess(series, inProcess, chart));
        }
        return best(scorable, series -> Score.ofUnstarted(series, scorable, chart));
    }

    /** SELECTBEST-2: the highest score; among equals the best preference, and then the first in the schedule. */
    private static PatientSeries best(List<PatientSeries> scored, ToIntFunction<PatientSeries> score) {
        return scored.stream()
                .min(Comparator.comparingInt((PatientSeries series) -> -score.applyAsInt(series))
                        .thenComparingInt(series -> series.series().selection().preference()))
                .orElseThrow();
    }

    /** SELECTB-16. */
    private static boolean isInProcess(PatientSeries series) {
        return series.validDoses() > 0 && series.forecast().status() == SeriesStatus.NOT_COMPLETE;
    }

    private static Optional<PatientSeries> only(List<PatientSeries> series, Predicate<PatientSeries> condition) {
        List<PatientSeries> found = filter(series, condition);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<PatientSeries> filter(List<PatientSeries> series, Predicate<PatientSeries> condition) {
        return series.stream().filter(condition).toList();
    }
}
