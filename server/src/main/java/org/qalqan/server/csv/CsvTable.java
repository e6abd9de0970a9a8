package org.qalqan.server.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a table file that {@link CsvFile} can read: UTF-8, comma separated, quoted where needed (RFC 4180). Unknown is an empty field, a
 * day is ISO 8601, a number is written plainly, a list is separated by semicolons, and no text can run as a formula in a spreadsheet.
 */
public final class CsvTable {

    private CsvTable() {}

    /**
     * The file.
     *
     * @param header names of the columns
     * @param rows as many values as there are columns: text, numbers, days, flags or lists
     */
    public static byte[] write(List<String> header, List<List<Optional<?>>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writer.writeRecord(header);
            for (List<Optional<?>> row : rows) {
                writer.writeRecord(row.stream().map(CsvTable::field).toList());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not write a table to memory", failed);
        }
        return bytes.toByteArray();
    }

    private static String field(Optional<?> value) {
        return value.map(CsvTable::written).orElse("");
    }

    private static String written(Object value) {
        return switch (value) {
            case String text -> SpreadsheetSafe.written(text);
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case List<?> list -> list.stream().map(CsvTable::written).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
