package org.qalqan.certificate.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A birth date as far as it is known: a day, a month, a year, or nothing (EU DCC schema 1.3.0, {@code dob}; FHIR R4, {@code date}).
 *
 * @param text {@code 1980-03-01}, {@code 1980-03}, {@code 1980}, or empty when unknown
 */
public record BirthDate(String text) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** @throws IllegalArgumentException when the text is no date of these forms in the calendar, or its year is not 1900 to 2099 */
    public BirthDate {
        if (!text.isEmpty() && !isDate(text)) {
            throw new IllegalArgumentException(
                    "'%s' is not a day, month or year from 1900 on, like 1980-03-01, 1980-03 or 1980".formatted(text));
        }
    }

    private static boolean isDate(String text) {
        try {
            int year = switch (text.length()) {
                case 4 -> Year.parse(text).getValue();
                case 7 -> YearMonth.parse(text).getYear();
                default -> LocalDate.parse(text).getYear();
            };
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
