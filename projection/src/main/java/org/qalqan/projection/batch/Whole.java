package org.qalqan.projection.batch;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Counts in files: whole numbers, also when a spreadsheet or a data frame wrote them as {@code 1234.0} or {@code 1.234e3}. */
final class Whole {

    private Whole() {}

    /** Empty when it is not a whole number, or negative, or larger than any count. */
    static OptionalLong parse(String cell) {
        try {
            long value = isPlain(cell) ? Long.parseLong(cell) : new BigDecimal(cell).longValueExact();
            return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean isPlain(String cell) {
        return cell.length() < 19 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
