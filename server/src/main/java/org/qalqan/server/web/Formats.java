package org.qalqan.server.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.qalqan.server.language.Language;

/**
 * How numbers and dates are written in a language. Kazakh and Russian part thousands by a narrow no-break space and have a decimal comma.
 */
public final class Formats {

    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Words words;

    Formats(Words words) {
        this.words = words;
    }

    /** A whole number with its thousands parted. */
    public String number(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder written = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            written.insert(at, thousands());
        }
        return number < 0 ? "\u2212" + written : written.toString();
    }

    /** A number of people or doses a day, in whole ones. */
    public String perDay(double rate) {
        return number(Math.round(rate));
    }

    /** A number with so many digits after the decimal mark. */
    public String decimal(double number, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
        String[] halves = rounded.abs().toPlainString().split("\\.");
        String whole = number(Long.parseLong(halves[0]));
        String written = halves.length == 1 ? whole : whole + decimalMark() + halves[1];
        return rounded.signum() < 0 ? "\u2212" + written : written;
    }

    /** A decimal number without zeroes at its end. */
    public String decimal(double number) {
        int scale = Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
        return decimal(number, scale);
    }

    /** A share of 1 as per cent. */
    public String percent(double share, int digits) {
        return decimal(share * 100, digits) + NO_BREAK_SPACE + "%";
    }

    /** A share as per cent, without zeroes at its end: 55 %. */
    public String percent(double share) {
        return decimal(Math.round(share * 10_000) / 100.0) + NO_BREAK_SPACE + "%";
    }

    /** Two shares of 1 as a range of per cent. */
    public String percentRange(double low, double high) {
        return decimal(low * 100, 1) + "\u2013" + percent(high, 1);
    }

    /** A probability: never rounded to certainty. */
    public String probability(double probability) {
        if (probability > 0 && probability < 0.01) {
            return "<" + NO_BREAK_SPACE + "1" + NO_BREAK_SPACE + "%";
        }
        if (probability > 0.99 && probability < 1) {
            return ">" + NO_BREAK_SPACE + "99" + NO_BREAK_SPACE + "%";
        }
        return percent(probability, 0);
    }

    /** A probability counted in simulated courses: that all of them or none say so is no certainty. */
    public String simulated(double part) {
        return probability(Math.clamp(part, 1e-9, 1 - 1e-9));
    }

    /** Millions with two digits: 2.18 million. */
    public String millions(long number) {
        return words.text("number.millions", decimal(number / 1e6, 2));
    }

    /** 4 June 2021. */
    public String date(LocalDate day) {
        return words.text("date.day", "" + day.getDayOfMonth(), month(day), "" + day.getYear());
    }

    /** 4 June. */
    public String dayAndMonth(LocalDate day) {
        return words.text("date.day-month", "" + day.getDayOfMonth(), month(day));
    }

    /** June 2021. */
    public String month(YearMonth month) {
        return words.text("date.month", words.text("month.alone." + month.getMonthValue()), "" + month.getYear());
    }

    /** Jun. */
    public String shortMonth(int month) {
        return words.text("month.short." + month);
    }

    private String month(LocalDate day) {
        return words.text("month." + day.getMonthValue());
    }

    /** What parts the thousands. */
    public char thousands() {
        return words.language() == Language.EN ? ',' : NARROW_SPACE;
    }

    /** What stands before the decimals. */
    public char decimalMark() {
        return words.language() == Language.EN ? '.' : ',';
    }
}
