package org.qalqan.server.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies many rows into a table at full speed, by PostgreSQL's COPY in its text format. */
public final class CopyIn {

    private static final int ROWS_AT_ONCE = 20_000;

    private CopyIn() {}

    /**
     * Copies a row for each value.
     *
     * @param table name and columns of the table, as they follow {@code copy}
     * @param fields of a value and its index, in the order of the columns; an empty {@code Optional} is null, anything else its text
     * @return how many rows
     */
    public static <T> int copy(
            Connection connection, String table, List<T> values, BiFunction<T, Integer, List<?>> fields)
            throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int start = 0; start < values.size(); start += ROWS_AT_ONCE) {
            StringBuilder rows = new StringBuilder();
            for (int i = start; i < Math.min(values.size(), start + ROWS_AT_ONCE); i++) {
                append(rows, fields.apply(values.get(i), i));
            }
            try {
                copies.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
            } catch (IOException failed) {
                throw new UncheckedIOException("Could not copy rows into " + table, failed);
            }
        }
        return values.size();
    }

    private static void append(StringBuilder rows, List<?> fields) {
        String before = "";
        for (Object field : fields) {
            rows.append(before).append(written(field));
            before = "\t";
        }
        rows.append('\n');
    }

    private static String written(Object field) {
        return switch (field) {
            case Optional<?> perhaps -> perhaps.map(CopyIn::written).orElse("\\N");
            case String text -> escaped(text);
            default -> field.toString();
        };
    }

    /** Backslash, tab and line ends are escaped. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
