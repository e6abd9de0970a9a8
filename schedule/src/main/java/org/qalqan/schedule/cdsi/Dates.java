package org.qalqan.schedule.cdsi;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The two ways in which CDC's files write a date. */
final class Dates {

    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private Dates() {}

    /** {@code 01/31/1957} as {@code 1957-01-31}. */
    static String ofUs(String date) {
        return LocalDate.parse(date, US).toString();
    }

    /** {@code 20250827} as {@code 2025-08-27}. */
    static String ofBasic(String date) {
        return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE).toString();
    }
}
