package org.qalqan.schedule.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.Administration;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.IntervalEvaluation;
import org.qalqan.schedule.evaluation.SeriesHistory;
import org.qalqan.schedule.supporting.AgeRule;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.PreferableVaccine;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.VaccineConflict;

/** The first day on which the next dose could be given (FORECASTDTCAN-1): the latest of all days before which it may not. */
final class CandidateEarliestDate {

    private CandidateEarliestDate() {}

    static int of(SeriesDose dose, @Nullable AgeRule age, SeriesHistory history, Chart chart) {
        int earliest = age == null ? EpochDay.NONE : chart.ageDate(age.minimum());
        earliest = EpochDay.latest(earliest, latestMinimumInterval(dose, history, chart));
        earliest = EpochDay.latest(earliest, latestConflictEnd(dose, chart));
        earliest = EpochDay.latest(earliest, seasonStart(dose));
        earliest = EpochDay.latest(earliest, history.latestInadvertentDate());
        return EpochDay.latest(earliest, history.latestDoseDate());
    }

    private static int latestMinimumInterval(SeriesDose dose, SeriesHistory history, Chart chart) {
        int latest = EpochDay.NONE;
        List<IntervalRule> intervals = dose.intervals();
        for (int place = 0; place < intervals.size(); place++) {
            IntervalRule interval = intervals.get(place);
            if (interval.validity().includes(chart.assessmentDate())) {
                int since = IntervalEvaluation.referenceDate(interval.origin(), history, chart, chart.doseCount());
                latest = EpochDay.latest(latest, EpochDay.plus(since, interval.minimum()));
            }
        }
        return latest;
    }

    /** CALCDTCONFLICT-3. */
    private static int latestConflictEnd(SeriesDose dose, Chart chart) {
        int latest = EpochDay.NONE;
        if (chart.doseCount() == 0) {
            return latest;
        }
        for (PreferableVaccine vaccine : dose.preferable()) {
            for (VaccineConflict conflict : chart.conflictsOf(vaccine.type())) {
                latest = EpochDay.latest(latest, latestConflictEnd(conflict, chart));
            }
        }
        return latest;
    }

    private static int latestConflictEnd(VaccineConflict conflict, Chart chart) {
        for (int position = chart.doseCount() - 1; position >= 0; position--) {
            Administration given = chart.dose(position);
            if (conflict.conflicting().contains(given.vaccine().index())) {
                return EpochDay.plus(given.date(), conflict.end());
            }
        }
        return EpochDay.NONE;
    }

    private static int seasonStart(SeriesDose dose) {
        return dose.season().isPresent() ? dose.season().get().start() : EpochDay.NONE;
    }
}
