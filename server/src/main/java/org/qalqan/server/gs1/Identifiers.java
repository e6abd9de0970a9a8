package org.qalqan.server.gs1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All application identifiers (GS1 General Specifications, 3.2). No identifier is the beginning of another one. */
final class Identifiers {

    private static final Map<String, Identifier> ALL = read();

    private Identifiers() {}

    static Optional<Identifier> find(String ai) {
        return Optional.ofNullable(ALL.get(ai));
    }

    /** The identifier that a text has at a position. */
    static Optional<Identifier> at(String text, int position) {
        return IntStream.rangeClosed(2, 4)
                .filter(length -> position + length <= text.length())
                .mapToObj(length -> text.substring(position, position + length))
                .flatMap(ai -> find(ai).stream())
                .findFirst();
    }

    /**
     * How many characters an element string has, its identifier among them, when its first two digits predefine it: known even for an
     * identifier that is not (GS1 General Specifications, 7.8.5).
     */
    static Optional<Integer> predefinedLength(String text, int position) {
        if (position + 2 > text.length()) {
            return Optional.empty();
        }
        return switch (text.substring(position, position + 2)) {
            case "00" -> Optional.of(20);
            case "01", "02", "03", "41" -> Optional.of(16);
            case "04" -> Optional.of(18);
            case "11", "12", "13", "14", "15", "16", "17", "18", "19" -> Optional.of(8);
            case "20" -> Optional.of(4);
            case "31", "32", "33", "34", "35", "36" -> Optional.of(10);
            default -> Optional.empty();
        };
    }

    private static Map<String, Identifier> read() {
        Map<String, Identifier> all = new HashMap<>();
        try (InputStream file =
                Objects.requireNonNull(Identifiers.class.getResourceAsStream("application-identifiers.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Identifiers::ofLine)
                    .forEach(identifier -> all.put(identifier.ai(), identifier));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read the application identifiers", unreadable);
        }
        return Map.copyOf(all);
    }

    private static Stream<Identifier> ofLine(String line) {
        String[] fields = line.split(" ", 4);
        String[] range = fields[0].split("-");
        boolean isPredefined = fields[1].equals("=");
        Form form = Form.of(fields[2]);
        return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                .mapToObj(number ->
                        ("000" + number).substring(3 + Integer.toString(number).length() - range[0].length()))
                .map(ai -> new Identifier(ai, isPredefined, form, fields[3]));
    }
}
