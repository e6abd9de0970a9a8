package org.qalqan.schedule.calendar;

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

    /**
     * Reads a period such as {@code "16 years - 4 months"}; units are singular or plural.
     *
     * @throws IllegalArgumentException when the text is not a sum of years, months, weeks and days
     */
    public static Period parse(String text) {
        String[] words = text.strip().split(" ");
        Period sum = new Period(0, 0, 0, 0);
        for (int place = 0; place < words.length; place += 3) {
            boolean subtract = place > 0 ? isMinus(words[place - 1], text) : words[0].startsWith("-");
            if (place + 1 >= words.length) {
                throw notAPeriod(text);
            }
            String amount = place == 0 && subtract ? words[0].substring(1) : words[place];
            sum = sum.plus(number(amount, text) * (subtract ? -1 : 1), words[place + 1], text);
            if (place + 2 == words.length) {
                return sum;
            }
        }
        throw notAPeriod(text);
    }

    private static boolean isMinus(String sign, String text) {
        return switch (sign) {
            case "-" -> true;
            case "+" -> false;
            default -> throw notAPeriod(text);
        };
    }

    private static int number(String digits, String text) {
        if (digits.isEmpty()
                || digits.length() > 4
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw notAPeriod(text);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException notAPeriod(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a period.\nMaybe \"4 weeks - 4 days\" or \"8 months + 1 day\"");
    }

    private Period plus(int amount, String unit, String text) {
        return switch (unit) {
            case "year", "years" -> new Period(years + amount, months, weeks, days);
            case "month", "months" -> new Period(years, months + amount, weeks, days);
            case "week", "weeks" -> new Period(years, months, weeks + amount, days);
            case "day", "days" -> new Period(years, months, weeks, days + amount);
            default -> throw notAPeriod(text);
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
