package org.qalqan.schedule.selection;

import java.util.ArrayList;
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
        if (scorable.isEmpty()) {
            return onlyDefault(relevant);
        }
        if (scorable.size() == 1) {
            return Optional.of(scorable.getFirst());
        }
        List<PatientSeries> complete = filter(scorable, PatientSeries::isComplete);
        if (complete.size() == 1) {
            return Optional.of(complete.getFirst());
        }
        if (complete.size() > 1) {
            return Optional.of(best(complete, series -> Score.ofComplete(series, complete)));
        }
        List<PatientSeries> inProcess = filter(scorable, PrioritizedSeries::isInProcess);
        return inProcess.isEmpty()
                ? ofUnstarted(relevant, scorable, chart)
                : Optional.of(ofInProcess(inProcess, chart));
    }

    /** Tables 8-5 and 8-9. */
    private static PatientSeries ofInProcess(List<PatientSeries> inProcess, Chart chart) {
        return inProcess.size() == 1
                ? inProcess.getFirst()
                : best(inProcess, series -> Score.ofInProcess(series, inProcess, chart));
    }

    /** Tables 8-5 and 8-11; also for series of which none is complete or in process, e.g. when all are aged out. */
    private static Optional<PatientSeries> ofUnstarted(
            List<PatientSeries> relevant, List<PatientSeries> scorable, Chart chart) {
        return onlyDefault(relevant)
                .or(() -> Optional.of(best(scorable, series -> Score.ofUnstarted(series, scorable, chart))));
    }

    /** SELECTBEST-2: the highest score; among equals the best preference, and then the first in the schedule. */
    private static PatientSeries best(List<PatientSeries> scored, ToIntFunction<PatientSeries> score) {
        PatientSeries best = scored.getFirst();
        int bestScore = score.applyAsInt(best);
        for (PatientSeries series : scored.subList(1, scored.size())) {
            int points = score.applyAsInt(series);
            if (points > bestScore || (points == bestScore && isPreferred(series, best))) {
                best = series;
                bestScore = points;
            }
        }
        return best;
    }

    private static boolean isPreferred(PatientSeries series, PatientSeries other) {
        return series.series().selection().preference()
                < other.series().selection().preference();
    }

    /** SELECTB-16. */
    private static boolean isInProcess(PatientSeries series) {
        return series.validDoses() > 0 && series.forecast().status() == SeriesStatus.NOT_COMPLETE;
    }

    /** SELECTB-7: the default series, when the group has exactly one. */
    private static Optional<PatientSeries> onlyDefault(List<PatientSeries> relevant) {
        PatientSeries found = null;
        for (PatientSeries series : relevant) {
            if (series.series().selection().isDefault()) {
                if (found != null) {
                    return Optional.empty();
                }
                found = series;
            }
        }
        return Optional.ofNullable(found);
    }

    private static List<PatientSeries> filter(List<PatientSeries> series, Predicate<PatientSeries> condition) {
        List<PatientSeries> filtered = new ArrayList<>(series.size());
        for (PatientSeries each : series) {
            if (condition.test(each)) {
                filtered.add(each);
            }
        }
        return filtered;
    }
}
