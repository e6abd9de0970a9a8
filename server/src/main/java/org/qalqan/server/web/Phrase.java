package org.qalqan.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qalqan.server.language.Language;

/**
 * A wording with places for values. {@code {0}} stands for the first value; {@code {0:день|дня|дней}} for the word that fits a number in
 * it, in the plural forms of the language: one for Kazakh, two for English (1, other), three for Russian (1, 2 to 4, 5 to 20 as they end).
 */
record Phrase(List<Part> parts) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?::([^}]*))?}");

    /** A piece of a phrase. */
    sealed interface Part {}

    /** Text as it stands. */
    record Text(String text) implements Part {}

    /** The place of a value. */
    record Value(int index) implements Part {}

    /** A word in the form that fits the number of a value. */
    record Plural(int index, List<String> forms) implements Part {

        String of(long number, Language language) {
            return forms.get(form(Math.abs(number), language));
        }

        private static int form(long number, Language language) {
            return switch (language) {
                case KK -> 0;
                case EN -> number == 1 ? 0 : 1;
                case RU -> russian(number);
            };
        }

        private static int russian(long number) {
            long tens = number % 100;
            long ones = number % 10;
            if (tens >= 11 && tens <= 14 || ones == 0 || ones >= 5) {
                return 2;
            }
            return ones == 1 ? 0 : 1;
        }
    }

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException when a plural has not the number of forms that the language has
     */
    static Phrase read(String text, Language language) {
        List<Part> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            if (places.start() > end) {
                parts.add(new Text(text.substring(end, places.start())));
            }
            int index = Integer.parseInt(places.group(1));
            parts.add(places.group(2) == null ? new Value(index) : plural(index, places.group(2), language));
            end = places.end();
        }
        if (end < text.length()) {
            parts.add(new Text(text.substring(end)));
        }
        return new Phrase(List.copyOf(parts));
    }

    private static Plural plural(int index, String forms, Language language) {
        List<String> read = List.of(forms.split("\\|", -1));
        int wanted = switch (language) {
            case KK -> 1;
            case EN -> 2;
            case RU -> 3;
        };
        if (read.size() != wanted) {
            throw new IllegalArgumentException(
                    "\"%s\" has %d plural forms, but %s has %d".formatted(forms, read.size(), language, wanted));
        }
        return new Plural(index, read);
    }

    /** The indexes of the values that it has places for. */
    Set<Integer> indexes() {
        Set<Integer> indexes = new TreeSet<>();
        for (Part part : parts) {
            switch (part) {
                case Text _ -> {}
                case Value value -> indexes.add(value.index());
                case Plural plural -> indexes.add(plural.index());
            }
        }
        return indexes;
    }
}
