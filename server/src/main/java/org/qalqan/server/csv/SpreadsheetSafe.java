package org.qalqan.server.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text as a formula: a text that begins with {@code =}, {@code +}, {@code -}, {@code @} or a tab is
 * written with an apostrophe before it, and read without. A text that has apostrophes there already gets one more, so that every text
 * comes back as it was. Numbers and days need none and get none.
 */
final class SpreadsheetSafe {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SpreadsheetSafe() {}

    static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String field) {
        return field.startsWith("'") && FORMULA.matcher(field).matches() ? field.substring(1) : field;
    }
}
