package org.qalqan.schedule.group;

import java.util.List;
import java.util.function.Function;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.forecast.DoseNumber;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.forecast.SeriesForecast;
import org.qalqan.schedule.forecast.SeriesForecast.Dates;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;

/** The forecast of a vaccine group of one antigen: that of its best series (section 9.2, table 9-3). */
final class SingleAntigenGroup {

    private SingleAntigenGroup() {}

    static GroupForecast forecast(
            VaccineGroup group, PatientSeries series, Function<PatientSeries, List<VaccineType>> vaccines) {
        SeriesForecast forecast = series.forecast();
        if (!forecast.isDue()) {
            int none = EpochDay.NONE;
            return new GroupForecast(
                    group, forecast.status(), forecast.reason(), 0, none, none, none, none, List.of(series), List.of());
        }
        Dates dates = forecast.dates();
        return new GroupForecast(
                group,
                forecast.status(),
                forecast.reason(),
                DoseNumber.of(series),
                dates.earliest(),
                dates.recommended(),
                dates.pastDue(),
                dates.latest(),
                List.of(series),
                vaccines.apply(series));
    }
}
