package org.qalqan.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.csv.CsvTable;
import tools.jackson.databind.json.JsonMapper;

/** The two forms in which a table is served. */
enum Form {
    JSON("json", "application/json"),
    CSV("csv", "text/csv;charset=utf-8");

    private final String ending;
    private final String mediaType;

    Form(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** The table in this form. */
    <R> byte[] write(Table<R> table, Asked asked, List<R> rows) {
        return switch (this) {
            case JSON -> json(table, asked, rows);
            case CSV -> csv(table, rows);
        };
    }

    private static <R> byte[] csv(Table<R> table, List<R> rows) {
        List<Column<R>> columns = table.columns();
        List<List<Optional<?>>> fields = new ArrayList<>();
        for (R row : rows) {
            List<Optional<?>> values = new ArrayList<>();
            columns.forEach(column -> values.add(column.value().apply(row)));
            fields.add(values);
        }
        return CsvTable.write(columns.stream().map(Column::name).toList(), fields);
    }

    private record Rows(String table, Map<String, String> asked, List<Map<String, @Nullable Object>> rows) {}

    private static <R> byte[] json(Table<R> table, Asked asked, List<R> rows) {
        List<Column<R>> columns = table.columns();
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (R row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            columns.forEach(column ->
                    object.put(column.name(), column.value().apply(row).orElse(null)));
            objects.add(object);
        }
        return JsonMapper.shared().writeValueAsBytes(new Rows(table.name(), asked.given(), objects));
    }
}
