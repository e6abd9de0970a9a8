package org.qalqan.projection.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/** {@code place,date,population,people_vaccinated,people_fully_vaccinated,doses}: cumulative counts as reported; an empty cell is not known. */
public final class SeriesFile {

    private static final List<String> COLUMNS =
            List.of("place", "date", "population", "people_vaccinated", "people_fully_vaccinated", "doses");
    private static final int FIRST_COUNT = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Map<String, PlaceReports> places = new LinkedHashMap<>();

    private SeriesFile() {}

    /**
     * @param faults told of each bad row, which is left out whole
     * @throws IllegalArgumentException when a column is missing or the file is not UTF-8
     */
    public static SeriesFile read(Path file, Consumer<Fault> faults) {
        SeriesFile series = new SeriesFile();
        Table table = new Table(file, COLUMNS);
        table.forEach(row -> series.add(table.name(), row, faults));
        return series;
    }

    private void add(String file, Table.Row row, Consumer<Fault> faults) {
        String[] cells = row.cells();
        if (row.isCutShort()) {
            faults.accept(new Fault(file, row.number(), "place", cells[0], "a row has as many cells as the header"));
            return;
        }
        Optional<LocalDate> date = date(cells[1]);
        OptionalLong population = cells[2].isEmpty() ? OptionalLong.of(PlaceReports.UNKNOWN) : Whole.parse(cells[2]);
        if (date.isEmpty()) {
            faults.accept(new Fault(file, row.number(), "date", cells[1], "a date is written 2021-06-04"));
            return;
        }
        if (population.isEmpty()) {
            faults.accept(new Fault(
                    file,
                    row.number(),
                    "population",
                    cells[2],
                    "a population is a whole number, never negative, or empty"));
            return;
        }
        long[] values = new long[COLUMNS.size() - FIRST_COUNT];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[FIRST_COUNT + i];
            OptionalLong count = Whole.parse(cell);
            if (!cell.isEmpty() && count.isEmpty()) {
                String column = COLUMNS.get(FIRST_COUNT + i);
                faults.accept(new Fault(file, row.number(), column, cell, "a count is a whole number, never negative"));
                return;
            }
            values[i] = count.orElse(-1);
        }
        places.computeIfAbsent(cells[0], place -> new PlaceReports()).add(date.get(), population.getAsLong(), values);
    }

    /** Empty when it is no date, or one of another age. */
    static Optional<LocalDate> date(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean knows(String place) {
        return places.containsKey(place);
    }

    /** What had been reported of a place by a day; empty when nothing had. */
    Optional<CoverageSeries> until(String place, LocalDate asOf, Indicator indicator) {
        PlaceReports reports = places.get(place);
        return reports == null ? Optional.empty() : reports.until(asOf, indicator);
    }

    /** Each place's reports as a campaign. */
    public List<Campaign> campaigns() {
        return places.entrySet().stream()
                .map(entry -> entry.getValue().campaign(entry.getKey()))
                .toList();
    }
}
