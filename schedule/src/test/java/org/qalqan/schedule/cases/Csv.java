package org.qalqan.schedule.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file with a header line, quoted after RFC 4180. */
final class Csv {

    private Csv() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        List<List<String>> rows = rows(Files.readString(file).replace("\uFEFF", ""));
        List<String> header = rows.removeFirst();
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> byName = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                byName.put(
                        header.get(column),
                        column < row.size() ? row.get(column).strip() : "");
            }
            records.add(byName);
        }
        return records;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (quoted) {
                boolean doubled = character == '"' && place + 1 < text.length() && text.charAt(place + 1) == '"';
                if (character != '"' || doubled) {
                    field.append(character);
                    place += doubled ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (character == '"') {
                quoted = true;
            } else if (character == ',' || character == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (character == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (character != '\r') {
                field.append(character);
            }
        }
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(field.toString());
            rows.add(row);
        }
        return rows;
    }
}
