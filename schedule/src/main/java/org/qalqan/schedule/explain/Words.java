package org.qalqan.schedule.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.qalqan.schedule.calendar.Period;

/** The words of one language: sentences with places in braces, units, dates. */
final class Words {

    private final Language language;
    private final Properties sentences;
    private final DateTimeFormatter dates;

    private Words(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
        this.dates = DateTimeFormatter.ofPattern(language.datePattern(), language.locale());
    }

    static Words of(Language language) {
        Properties sentences = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(language.code() + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the library lacks the words of " + language);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Words(language, sentences);
    }

    /** The sentence of a key with its places filled. */
    String sentence(String key, Map<String, String> places) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException(language + " has no words for '" + key + "'");
        }
        for (Map.Entry<String, String> place : places.entrySet()) {
            sentence = sentence.replace("{" + place.getKey() + "}", place.getValue());
        }
        return sentence;
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String days(int days) {
        return count(days, "day");
    }

    /** A period in words: {@code "4 weeks − 4 days"}. */
    String period(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.years(), "year");
        add(parts, period.months(), "month");
        add(parts, period.weeks(), "week");
        add(parts, period.days(), "day");
        return parts.isEmpty() ? days(0) : String.join(" ", parts);
    }

    private void add(List<String> parts, int amount, String unit) {
        if (amount != 0) {
            String sign = amount < 0 ? "− " : parts.isEmpty() ? "" : "+ ";
            parts.add(sign + count(Math.abs(amount), unit));
        }
    }

    /** An age in words: years from two years on, else months and days. */
    String age(LocalDate birth, LocalDate date) {
        java.time.Period age = birth.until(date);
        if (age.isNegative()) {
            return days(0);
        }
        if (age.getYears() >= 2) {
            String years = count(age.getYears(), "year");
            return age.getMonths() == 0 ? years : years + " " + count(age.getMonths(), "month");
        }
        int months = (int) age.toTotalMonths();
        if (months == 0) {
            return days(age.getDays());
        }
        return age.getDays() == 0 ? count(months, "month") : count(months, "month") + " " + days(age.getDays());
    }

    private String count(int number, String unit) {
        return number + " " + sentence("unit." + unit + "." + language.pluralOf(number), Map.of());
    }
}
