package org.qalqan.projection.experience;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/**
 * What one place's campaign reported, for each indicator it reported on.
 *
 * @param place its name or code
 */
public record Campaign(String place, Map<Indicator, CoverageSeries> reports) {

    public Campaign {
        reports = Map.copyOf(reports);
    }

    public Optional<CoverageSeries> of(Indicator indicator) {
        return Optional.ofNullable(reports.get(indicator));
    }

    /** The reports dated by the end of a day. */
    public Campaign knownOn(LocalDate day) {
        Map<Indicator, CoverageSeries> known = new EnumMap<>(Indicator.class);
        reports.forEach((indicator, series) -> known.put(indicator, series.until(day)));
        return new Campaign(place, known);
    }
}
