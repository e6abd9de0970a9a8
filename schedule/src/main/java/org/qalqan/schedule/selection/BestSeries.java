package org.qalqan.schedule.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.SeriesType;

/** The series of one antigen that are best for the person: at most one for each series group (section 8.8). */
public final class BestSeries {

    private BestSeries() {}

    /**
     * Chooses the best series of an antigen.
     *
     * @param groups the relevant series of each series group
     */
    public static List<PatientSeries> of(List<List<PatientSeries>> groups, Chart chart) {
        List<PatientSeries> prioritized = new ArrayList<>(groups.size());
        for (List<PatientSeries> group : groups) {
            Optional<PatientSeries> ofGroup = PrioritizedSeries.of(group, chart);
            ofGroup.ifPresent(prioritized::add);
        }
        List<PatientSeries> best = new ArrayList<>(prioritized.size());
        for (PatientSeries series : prioritized) {
            if (isBest(series, prioritized)) {
                best.add(series);
            }
        }
        return best;
    }

    /** Table 8-14. */
    private static boolean isBest(PatientSeries series, List<PatientSeries> prioritized) {
        if (series.isComplete()) {
            return true;
        }
        boolean risk = false;
        for (PatientSeries other : prioritized) {
            if (isEquivalent(series.series(), other.series())) {
                if (other.isComplete()) {
                    return false;
                }
                risk |= other.series().type() == SeriesType.RISK;
            }
        }
        return switch (series.series().type()) {
            case EVALUATION_ONLY -> false;
            case RISK -> true;
            case STANDARD -> !risk;
        };
    }

    private static boolean isEquivalent(AntigenSeries series, AntigenSeries other) {
        return series.selection().equivalentGroups().contains(other.selection().group());
    }
}
