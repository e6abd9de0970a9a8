package org.qalqan.schedule.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a schedule writes it: {@code "4 weeks - 4 days"}, {@code "8 months + 1 day"}. The parts are kept as
 * written, so that a person reads back what the schedule says; any of them may be negative.
 *
 * @param years whole years
 * @param months whole months
 * @param weeks whole weeks
 * @param days whole days
 */
public record Period(int years, int months, int weeks, int days) {

    private static final Pattern TERM = Pattern.compile("\\s*([+-])?\\s*(\\d{1,4})\\s*(year|month|week|day)s?");

    /**
     * Reads a period such as {@code "16 years - 4 months"}; units are singular or plural.
     *
     * @throws IllegalArgumentException when the text is not a sum of years, months, weeks and days
     */
    public static Period parse(String text) {
        Matcher term = TERM.matcher(text);
        Period sum = new Period(0, 0, 0, 0);
        int end = 0;
        while (end < text.length() && term.find(end) && term.start() == end) {
            boolean first = end == 0;
            if (!first && term.group(1) == null) {
                break;
            }
            int amount = Integer.parseInt(term.group(2)) * ("-".equals(term.group(1)) ? -1 : 1);
            sum = sum.plus(amount, term.group(3));
            end = term.end();
        }
        if (end == 0 || !text.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a period.\nMaybe \"4 weeks - 4 days\" or \"8 months + 1 day\"");
        }
        return sum;
    }

    private Period plus(int amount, String unit) {
        return switch (unit) {
            case "year" -> new Period(years + amount, months, weeks, days);
            case "month" -> new Period(years, months + amount, weeks, days);
            case "week" -> new Period(years, months, weeks + amount, days);
            default -> new Period(years, months, weeks, days + amount);
        };
    }

    /** Years and months together, in months (CALCDT-1, CALCDT-2). */
    public int totalMonths() {
        return years * 12 + months;
    }

    /** Weeks and days together, in days (CALCDT-3, CALCDT-4). */
    public int totalDays() {
        return weeks * 7 + days;
    }

    /** The period as a schedule file writes it, e.g. {@code "4 weeks - 4 days"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, years, "year");
        append(text, months, "month");
        append(text, weeks, "week");
        append(text, days, "day");
        return text.isEmpty() ? "0 days" : text.toString();
    }

    private static void append(StringBuilder text, int amount, String unit) {
        if (amount == 0) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(amount < 0 ? " - " : " + ");
        } else if (amount < 0) {
            text.append("-");
        }
        int size = Math.abs(amount);
        text.append(size).append(' ').append(unit).append(size == 1 ? "" : "s");
    }
}
