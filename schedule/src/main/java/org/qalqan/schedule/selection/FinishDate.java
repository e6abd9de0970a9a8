package org.qalqan.schedule.selection;

import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.AgeEvaluation;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.supporting.AgeRule;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.SeriesDose;

/** When could a series be finished, and could it be in time? (SELECTB-3, SELECTB-12) */
final class FinishDate {

    private FinishDate() {}

    /** SELECTB-12: the earliest date plus the latest minimum interval of the target doses after the forecast one. */
    static int of(PatientSeries series, Chart chart) {
        int earliest = series.forecast().dates().earliest();
        int finish = earliest;
        List<SeriesDose> doses = series.series().doses();
        for (int place = series.forecast().target() + 1; place < doses.size(); place++) {
            for (IntervalRule interval : doses.get(place).intervals()) {
                if (interval.validity().includes(chart.assessmentDate())) {
                    finish = EpochDay.latest(finish, EpochDay.plus(earliest, interval.minimum()));
                }
            }
        }
        return finish;
    }

    /** SELECTB-3; without an earliest date there is no finish date, and the series is not completable. */
    static boolean isCompletable(PatientSeries series, Chart chart) {
        if (series.forecast().dates().earliest() == EpochDay.NONE) {
            return false;
        }
        AgeRule age = AgeEvaluation.inForce(series.series().doses().getLast(), chart.assessmentDate());
        int maximum = age == null ? EpochDay.NONE : chart.ageDate(age.maximum());
        return maximum == EpochDay.NONE || of(series, chart) < maximum;
    }
}
