package org.qalqan.server.gs1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates of six digits, YYMMDD (GS1 General Specifications, 3.4 and 7.12). */
final class ShortDate {

    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    private ShortDate() {}

    /** A day, or the whole of a month when the day is 00. */
    sealed interface Reading {
        record Day(LocalDate date) implements Reading {}

        record Month(YearMonth month) implements Reading {}

        default LocalDate first() {
            return switch (this) {
                case Day(LocalDate date) -> date;
                case Month(YearMonth month) -> month.atDay(1);
            };
        }

        default LocalDate last() {
            return switch (this) {
                case Day(LocalDate date) -> date;
                case Month(YearMonth month) -> month.atEndOfMonth();
            };
        }
    }

    /** What six digits mean on a day; empty when the calendar has no such date. */
    static Optional<Reading> read(String sixDigits, LocalDate reference) {
        int number = Integer.parseInt(sixDigits);
        int year = year(number / 10_000, reference.getYear());
        int month = number / 100 % 100;
        int day = number % 100;
        try {
            return Optional.of(
                    day == 0
                            ? new Reading.Month(YearMonth.of(year, month))
                            : new Reading.Day(LocalDate.of(year, month, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static String write(LocalDate date) {
        return date.format(SIX_DIGITS);
    }

    /** The year from 49 years back to 50 years ahead that ends in two digits (7.12). */
    private static int year(int twoDigits, int thisYear) {
        int first = thisYear - 49;
        return first + Math.floorMod(twoDigits - first, 100);
    }
}
