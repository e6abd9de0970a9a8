package org.qalqan.server.csv;

import java.util.Optional;

/**
 * Something wrong in a file.
 *
 * @param row line of the file as an editor counts it, the header being 1; 0 for the file as a whole
 * @param field column it was found in; empty for the whole row or file
 * @param value what stands there, cut to a readable length
 * @param rule the law it breaks, and what to do where that helps
 */
public record Fault(long row, Optional<String> field, Optional<String> value, String rule) {

    private static final int VALUE_LENGTH = 60;

    public Fault {
        value = value.map(Fault::readable);
    }

    static Fault ofFile(String rule) {
        return new Fault(0, Optional.empty(), Optional.empty(), rule);
    }

    static Fault ofRow(long row, String rule) {
        return new Fault(row, Optional.empty(), Optional.empty(), rule);
    }

    /** The fault in one line, such as {@code tallies.csv row 5, count "-3": a count is a whole number from 0}. */
    public String line(String file) {
        StringBuilder line = new StringBuilder(file);
        if (row > 0) {
            line.append(" row ").append(row);
        }
        field.ifPresent(name -> line.append(", ").append(name));
        value.ifPresent(text -> line.append(" \"").append(text).append('"'));
        return line.append(": ").append(rule).toString();
    }

    private static String readable(String value) {
        String shown = value.codePoints()
                .limit(VALUE_LENGTH)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < value.length() ? shown + "…" : shown;
    }
}
