package org.qalqan.projection.experience;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/** Reads {@code campaigns.csv} beside this class, which {@link WorldSeries} makes. */
final class ShippedCampaigns {

    static final String FILE = "campaigns.csv";
    static final String HEADER = "place,population,date,people_vaccinated,people_fully_vaccinated,doses";

    private ShippedCampaigns() {}

    static Experience load() {
        return Holder.SHIPPED;
    }

    private static final class Holder {
        private static final Experience SHIPPED = new Experience(read(), Lessons.shipped());
    }

    private static List<Campaign> read() {
        try (InputStream in = ShippedCampaigns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing from the library".formatted(FILE));
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Campaign> parse(BufferedReader lines) {
        Map<String, List<String[]>> places = new LinkedHashMap<>();
        lines.lines()
                .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                .map(line -> line.split(",", -1))
                .forEach(cells -> places.computeIfAbsent(cells[0], place -> new ArrayList<>())
                        .add(cells));
        return places.entrySet().stream()
                .map(place -> campaign(place.getKey(), place.getValue()))
                .toList();
    }

    private static Campaign campaign(String place, List<String[]> rows) {
        long population = Long.parseLong(rows.getFirst()[1]);
        Map<Indicator, CoverageSeries> reports = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            List<Count> counts = new ArrayList<>();
            for (String[] row : rows) {
                String cell = row[3 + indicator.ordinal()];
                if (!cell.isEmpty()) {
                    counts.add(new Count(LocalDate.parse(row[2]), Long.parseLong(cell)));
                }
            }
            reports.put(indicator, new CoverageSeries(population, counts));
        }
        return new Campaign(place, reports);
    }
}
