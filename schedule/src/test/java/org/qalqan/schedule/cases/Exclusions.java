package org.qalqan.schedule.cases;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields of cases that contradict the specification or the 4.64 data; each with its section, our reading and the arithmetic
 * in {@code cases/exclusions.csv}.
 */
final class Exclusions {

    private final Map<String, Set<String>> fieldsByCase = new HashMap<>();

    static Exclusions read() throws IOException, URISyntaxException {
        Exclusions exclusions = new Exclusions();
        Path file = Path.of(Objects.requireNonNull(Exclusions.class.getResource("/cases/exclusions.csv"))
                .toURI());
        for (Map<String, String> row : Csv.read(file)) {
            exclusions.fieldsByCase.put(row.get("id"), Set.of(row.get("fields").split(",")));
        }
        return exclusions;
    }

    /** The fields of a case that are not compared. */
    Set<String> fieldsOf(CdcCase testCase) {
        return fieldsByCase.getOrDefault(testCase.id(), Set.of());
    }

    Set<String> caseIds() {
        return fieldsByCase.keySet();
    }
}
