package org.qalqan.server.web.regions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Words;

/**
 * What the map shows.
 *
 * @param outlines address of the outlines of the regions
 * @param bounds the shares between the classes of shading
 */
record RegionMap(String outlines, List<Double> bounds, List<Region> regions, Map<String, Object> words) {

    /** Shares at which the shade changes. They are the same on every day, so that the map darkens as the campaign goes on. */
    static final List<Double> BOUNDS = List.of(0.03, 0.06, 0.09, 0.12, 0.15, 0.2, 0.3, 0.4, 0.5);

    /** A region; without a share there are no data. */
    record Region(
            String place,
            String name,
            boolean city,
            Optional<Double> share,
            Optional<Long> people,
            Optional<String> day) {}

    static RegionMap of(List<RegionRow> rows, String outlines, Words words) {
        return new RegionMap(
                outlines,
                BOUNDS,
                rows.stream().map(row -> region(row, words)).toList(),
                ChartWords.of(
                        words,
                        Map.of(
                                "coverage", words.text("regions.coverage"),
                                "reached", words.text("regions.people"),
                                "about", words.text("regions.day"),
                                "none", words.text("no-data"))));
    }

    private static Region region(RegionRow row, Words words) {
        return new Region(
                row.code(),
                row.name(),
                row.city(),
                row.share(),
                row.people(),
                row.coverage().map(known -> words.formats().date(known.tally().date())));
    }
}
