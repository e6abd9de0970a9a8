package org.qalqan.projection.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A comma-separated file with a header, read row by row: cells may be quoted, columns may come in any order, others are ignored. */
final class Table {

    private final Path file;
    private final List<String> columns;

    /** @param columns the ones that must be there; a row's cells come in this order */
    Table(Path file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    /**
     * One row.
     *
     * @param number counted from 1, the header being row 1
     * @param cells in the order of the columns asked for; empty when the row is too short
     * @param isCutShort whether it has fewer cells than the header
     */
    record Row(long number, String[] cells, boolean isCutShort) {}

    String name() {
        return file.getFileName().toString();
    }

    /**
     * @throws IllegalArgumentException when a column is missing or the file is not UTF-8
     */
    void forEach(Consumer<Row> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            int[] places = places(header == null ? "" : header);
            int width = split(header == null ? "" : header).length;
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String[] cells = split(line);
                    reader.accept(new Row(number, pick(cells, places), cells.length < width));
                }
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(
                    "%s is not UTF-8\nMaybe it was saved as UTF-16 or in a local code page".formatted(name()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private int[] places(String header) {
        List<String> found = Arrays.stream(split(header.replace("\uFEFF", "")))
                .map(String::strip)
                .toList();
        List<String> missing =
                columns.stream().filter(column -> !found.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s has no column %s; it has %s"
                    .formatted(name(), String.join(", ", missing), String.join(", ", found)));
        }
        return columns.stream().mapToInt(found::indexOf).toArray();
    }

    private static String[] pick(String[] cells, int[] places) {
        String[] picked = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = places[i] < cells.length ? cells[places[i]].strip() : "";
        }
        return picked;
    }

    static String[] split(String line) {
        if (line.indexOf('"') < 0) {
            return line.split(",", -1);
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }

    /** A cell as it must be written to be read back. */
    static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
