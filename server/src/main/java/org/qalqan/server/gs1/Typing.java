package org.qalqan.server.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed, with every spelling of a separator replaced by U+001D and without space around it.
 *
 * @param positions where each character of the text stood, the first one of the scan being 1
 */
record Typing(String text, List<Integer> positions) {

    /** What scanners, drivers, terminals and copied texts make of FNC1. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\u001d|\u241d|<GS>|\\{GS}|\\[GS]|<FNC1>|\\{FNC1}|\\[FNC1]|\\^]|\\\\u001d|\\\\x1d|\\\\F|&#29;|&#x1d;|<0x1D>",
            Pattern.CASE_INSENSITIVE);

    static Typing of(String typed) {
        StringBuilder text = new StringBuilder();
        List<Integer> positions = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(typed);
        int at = 0;
        boolean isFound = separator.find();
        while (at < typed.length()) {
            positions.add(at + 1);
            if (isFound && separator.start() == at) {
                text.append(Label.SEPARATOR);
                at = separator.end();
                isFound = separator.find();
            } else {
                text.append(typed.charAt(at++));
            }
        }
        return new Typing(text.toString(), positions).stripped();
    }

    /** Where a character stood; behind the last one, one more. */
    int position(int index) {
        if (index < positions.size()) {
            return positions.get(index);
        }
        return positions.isEmpty() ? 1 : positions.getLast() + 1;
    }

    Typing from(int index) {
        return part(index, text.length());
    }

    Typing part(int from, int to) {
        return new Typing(text.substring(from, to), positions.subList(from, to));
    }

    boolean hasSeparator() {
        return text.indexOf(Label.SEPARATOR) >= 0;
    }

    /** The first control character that is no separator, as U+0009. */
    Optional<Fault> controlCharacter() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != Label.SEPARATOR) {
                return Optional.of(new Fault.ControlCharacter(position(i), "U+%04X".formatted((int) text.charAt(i))));
            }
        }
        return Optional.empty();
    }

    private Typing stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    private static boolean isSpace(char character) {
        return character != Label.SEPARATOR
                && (Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\ufeff');
    }
}
