package org.qalqan.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/** The 17 regions of 2021 and their few reports, read where they lie. */
final class KazakhstanRegions {

    private KazakhstanRegions() {}

    static List<Region> all(Indicator indicator) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        int column = indicator == Indicator.PEOPLE_VACCINATED ? 2 : 3;
        for (String line : SharedData.lines("kazakhstan/kazakhstan_regions_vaccinated.csv")) {
            String[] cells = line.split(",", -1);
            if (!cells[column].isEmpty()) {
                counts.computeIfAbsent(cells[1], iso -> new ArrayList<>())
                        .add(new Count(LocalDate.parse(cells[0]), Long.parseLong(cells[column])));
            }
        }
        List<Region> regions = new ArrayList<>();
        for (String line : SharedData.lines("kazakhstan/kazakhstan_regions.csv")) {
            String[] cells = line.split(",", -1);
            regions.add(new Region(
                    cells[0], new CoverageSeries(Long.parseLong(cells[7]), counts.getOrDefault(cells[0], List.of()))));
        }
        return regions;
    }

    /** What a region reported on exactly this day. */
    static Optional<Double> share(Region region, LocalDate day) {
        return region.series().counts().stream()
                .filter(count -> count.date().equals(day))
                .map(count -> (double) count.people() / region.series().population())
                .findFirst();
    }
}
