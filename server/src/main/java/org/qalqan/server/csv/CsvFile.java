package org.qalqan.server.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table file on disk: UTF-8, comma separated (RFC 4180), with a header row.
 *
 * @param name how faults name it
 * @param path where it lies
 */
public record CsvFile(String name, Path path) {

    public static CsvFile at(Path path) {
        return new CsvFile(String.valueOf(path.getFileName()), path);
    }

    /**
     * Reads each row into a value.
     *
     * @param form the columns it has to have
     * @param value makes a value of a row, or is empty where the row has faults, which the row has noted
     * @return the values in the file's order
     * @throws RefusedFile with every fault, when there is one
     */
    public <T> List<T> read(CsvForm form, Function<CsvRow, Optional<T>> value) {
        return read(form, value, UniqueKey.none());
    }

    /**
     * Reads each row into a value, and refuses a second row with the same key.
     *
     * @param key what may stand in one row only
     */
    public <T> List<T> read(CsvForm form, Function<CsvRow, Optional<T>> value, UniqueKey<T> key) {
        return readNumbered(form, value, key).stream().map(Numbered::value).toList();
    }

    /**
     * A value with the row that it was read from.
     *
     * @param row line of the file, the header being 1
     */
    public record Numbered<T>(long row, T value) {}

    /** Like {@link #read(CsvForm, Function, UniqueKey)}, with the row of each value, for rules that need more than the file. */
    public <T> List<Numbered<T>> readNumbered(CsvForm form, Function<CsvRow, Optional<T>> value, UniqueKey<T> key) {
        Faults faults = new Faults(name);
        List<Numbered<T>> values = new ArrayList<>();
        try {
            FileShape.check(path).ifPresent(faults::add);
            faults.refuseIfAny();
            try (CsvReader<CsvRecord> reader = reader()) {
                Iterator<CsvRecord> records = reader.iterator();
                Map<String, Integer> columns = header(records, form, faults);
                while (records.hasNext()) {
                    row(records.next(), columns, faults)
                            .ifPresent(row -> value.apply(row).ifPresent(made -> {
                                key.check(made, row);
                                values.add(new Numbered<>(row.number(), made));
                            }));
                }
            }
        } catch (CsvParseException broken) {
            faults.add(Fault.ofFile(
                    "the quotes do not match. Maybe a \" inside a field is not doubled, or the file was cut short"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + name, unreadable);
        }
        faults.refuseIfAny();
        return values;
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(path, StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> header(Iterator<CsvRecord> records, CsvForm form, Faults faults) {
        List<String> names = records.hasNext() ? records.next().getFields() : List.of();
        form.faultsIn(names).forEach(faults::add);
        faults.refuseIfAny();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), i);
        }
        return columns;
    }

    private static Optional<CsvRow> row(CsvRecord fields, Map<String, Integer> columns, Faults faults) {
        if (fields.getFieldCount() != columns.size()) {
            faults.add(Fault.ofRow(
                    fields.getStartingLineNumber(),
                    "there are %d fields where the header has %d".formatted(fields.getFieldCount(), columns.size())));
            return Optional.empty();
        }
        return Optional.of(new CsvRow(fields, columns, faults));
    }
}
