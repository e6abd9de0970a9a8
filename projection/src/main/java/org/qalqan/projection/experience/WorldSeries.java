package org.qalqan.projection.experience;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the shipped experience again from Our World in Data's files: for each place with a known population, the last report of each week of
 * each column, on the day it is about. {@code WorldSeries.write(Path.of("../shared/data/world"), target, "KAZ")}.
 */
public final class WorldSeries {

    private static final String[] COLUMNS = {"people_vaccinated", "people_fully_vaccinated", "total_vaccinations"};

    private WorldSeries() {}

    /** The campaigns in a file that {@link #write} made. */
    public static List<Campaign> read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ShippedCampaigns.parse(lines);
        }
    }

    /**
     * @param world the folder of {@code vaccinations.csv} and {@code locations.csv}
     * @param target the file to write
     * @param leftOut ISO codes of places that must not be learnt from
     */
    public static void write(Path world, Path target, List<String> leftOut) throws IOException {
        Map<String, String> populations = new HashMap<>();
        for (Map<String, String> row : rows(world.resolve("locations.csv"))) {
            populations.put(cell(row, "iso_code"), cell(row, "population"));
        }
        Map<String, Map<LocalDate, String[]>> places = new LinkedHashMap<>();
        for (Map<String, String> row : rows(world.resolve("vaccinations.csv"))) {
            String place = cell(row, "iso_code");
            if (!leftOut.contains(place) && !populations.getOrDefault(place, "").isEmpty()) {
                keepLastOfWeek(row, places.computeIfAbsent(place, iso -> new TreeMap<>()));
            }
        }
        try (PrintWriter out = new PrintWriter(target.toFile(), StandardCharsets.UTF_8)) {
            writeHeader(out);
            places.forEach((place, days) -> days.forEach((day, cells) ->
                    out.print("%s,%s,%s,%s\n".formatted(place, populations.get(place), day, String.join(",", cells)))));
        }
    }

    private static void writeHeader(PrintWriter out) {
        out.print(
                "# Vaccination campaigns of the world, 2020-12 to 2022-03: cumulative counts as reported, the last report of each week.\n");
        out.print(
                "# Source: Our World in Data, COVID-19 vaccinations; population from Johns Hopkins University. Licence: CC BY 4.0.\n");
        out.print(
                "# Changed: thinned to weeks, places without a population left out, Kazakhstan left out. Made by WorldSeries.\n");
        out.print(ShippedCampaigns.HEADER + "\n");
    }

    /** A week's earlier report of a column is cleared when a later one of the same week comes. */
    private static void keepLastOfWeek(Map<String, String> row, Map<LocalDate, String[]> days) {
        LocalDate date = LocalDate.parse(cell(row, "date"));
        for (int column = 0; column < COLUMNS.length; column++) {
            String value = cell(row, COLUMNS[column]);
            if (value.isEmpty()) {
                continue;
            }
            LocalDate monday = date.minusDays(date.getDayOfWeek().getValue() - 1L);
            for (LocalDate day = monday; day.isBefore(date); day = day.plusDays(1)) {
                clear(days, day, column);
            }
            days.computeIfAbsent(date, day -> new String[] {"", "", ""})[column] = value;
        }
    }

    private static void clear(Map<LocalDate, String[]> days, LocalDate day, int column) {
        String[] cells = days.get(day);
        if (cells != null) {
            cells[column] = "";
            if (String.join("", cells).isEmpty()) {
                days.remove(day);
            }
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String[] header = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = splitQuoted(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] splitQuoted(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("column %s is missing".formatted(column));
        }
        return value;
    }
}
