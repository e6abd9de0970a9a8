package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Component;

/** A place's reports in the form that the projection library reads. */
@Component
class ReportedSeries {

    private final Tallies tallies;

    ReportedSeries(Tallies tallies) {
        this.tallies = tallies;
    }

    List<WhereWeAre.Point> points(String place, Indicator indicator, LocalDate knownOn) {
        return tallies.asKnownOn(place, indicator, knownOn).stream()
                .map(tally -> new WhereWeAre.Point(tally.date(), tally.count()))
                .toList();
    }

    CoverageSeries series(String place, Indicator indicator, LocalDate knownOn, long population) {
        return new CoverageSeries(
                population,
                tallies.asKnownOn(place, indicator, knownOn).stream()
                        .map(ReportedSeries::count)
                        .toList());
    }

    static org.qalqan.projection.series.Indicator indicator(Indicator indicator) {
        return switch (indicator) {
            case PEOPLE_VACCINATED -> org.qalqan.projection.series.Indicator.PEOPLE_VACCINATED;
            case PEOPLE_FULLY_VACCINATED -> org.qalqan.projection.series.Indicator.PEOPLE_FULLY_VACCINATED;
            case DOSES, BOOSTERS -> org.qalqan.projection.series.Indicator.DOSES;
        };
    }

    private static Count count(Tally tally) {
        return new Count(tally.date(), tally.count());
    }
}
