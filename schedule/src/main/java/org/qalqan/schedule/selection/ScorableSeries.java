package org.qalqan.schedule.selection;

import java.util.ArrayList;
import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.DoseVerdict;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.verdict.EvaluationStatus;
import org.qalqan.schedule.verdict.SeriesStatus;

/** Which series of a group are looked at (section 8.1, table 8-2). */
final class ScorableSeries {

    private ScorableSeries() {}

    static List<PatientSeries> of(List<PatientSeries> relevant, Chart chart) {
        List<PatientSeries> scorable = new ArrayList<>(relevant.size());
        for (PatientSeries series : relevant) {
            if (isCandidate(series, relevant) && isScorable(series, relevant, chart)) {
                scorable.add(series);
            }
        }
        return scorable;
    }

    /** SELECTB-24: contraindicated series only when all are. */
    private static boolean isCandidate(PatientSeries series, List<PatientSeries> relevant) {
        return !isContraindicated(series) || areAllContraindicated(relevant);
    }

    private static boolean areAllContraindicated(List<PatientSeries> relevant) {
        for (PatientSeries series : relevant) {
            if (!isContraindicated(series)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContraindicated(PatientSeries series) {
        return series.forecast().status() == SeriesStatus.CONTRAINDICATED;
    }

    /** SELECTSCORE-2. */
    private static boolean isScorable(PatientSeries series, List<PatientSeries> relevant, Chart chart) {
        return switch (series.series().type()) {
            case RISK -> hasHighestPriority(series, relevant);
            case STANDARD -> wasStartedInTime(series, chart) || isUnstartedWithoutDefault(relevant);
            case EVALUATION_ONLY -> series.isComplete();
        };
    }

    private static boolean hasHighestPriority(PatientSeries series, List<PatientSeries> relevant) {
        String priority = series.series().selection().priority();
        for (PatientSeries other : relevant) {
            if (other.series().selection().priority().compareTo(priority) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean wasStartedInTime(PatientSeries series, Chart chart) {
        int tooLate = chart.ageDate(series.series().selection().maximumAgeToStart());
        for (DoseVerdict verdict : series.evaluation().verdicts()) {
            if (verdict.status() == EvaluationStatus.VALID) {
                return tooLate == EpochDay.NONE || verdict.date() < tooLate;
            }
        }
        return false;
    }

    private static boolean isUnstartedWithoutDefault(List<PatientSeries> relevant) {
        for (PatientSeries series : relevant) {
            if (series.validDoses() > 0 || series.series().selection().isDefault()) {
                return false;
            }
        }
        return true;
    }
}
