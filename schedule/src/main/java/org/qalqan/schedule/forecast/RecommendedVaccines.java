package org.qalqan.schedule.forecast;

import java.util.ArrayList;
import java.util.List;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.supporting.PreferableVaccine;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.VaccineType;

/** Which vaccines to give (FORECASTRECVAC-1). */
public final class RecommendedVaccines {

    private RecommendedVaccines() {}

    /** The vaccine types that a forecast names, in the schedule's order; none when no dose is due or any will do. */
    public static List<VaccineType> of(PatientSeries series, Chart chart, Standing standing) {
        if (!series.forecast().isDue()) {
            return List.of();
        }
        SeriesDose dose = series.series().doses().get(series.forecast().target());
        List<VaccineType> vaccines = new ArrayList<>();
        for (PreferableVaccine vaccine : dose.preferable()) {
            boolean contraindicated =
                    standing.contraindicatedVaccines().contains(vaccine.type().index());
            if (vaccine.forecast() && !contraindicated && isOfAge(vaccine, series.forecast(), chart)) {
                vaccines.add(vaccine.type());
            }
        }
        return vaccines;
    }

    private static boolean isOfAge(PreferableVaccine vaccine, SeriesForecast forecast, Chart chart) {
        return chart.isAged(vaccine.ages(), forecast.dates().earliest())
                || chart.isAged(vaccine.ages(), forecast.dates().recommended());
    }
}
