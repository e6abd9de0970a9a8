package org.qalqan.schedule.explain;

import java.util.Locale;
import java.util.Optional;

/** A language that explanations are written in. */
public enum Language {
    KK("y 'ж.' d MMMM"),
    RU("d MMMM y 'г.'"),
    EN("d MMMM y");

    private final String datePattern;

    Language(String datePattern) {
        this.datePattern = datePattern;
    }

    /** The language of a code such as {@code "kk"}. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The ISO 639-1 code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String datePattern() {
        return datePattern;
    }

    Locale locale() {
        return Locale.of(code());
    }

    /** Which of a noun's forms goes with a number: one; few (Russian only); many. */
    String pluralOf(int number) {
        return switch (this) {
            case KK -> "many";
            case EN -> number == 1 ? "one" : "many";
            case RU -> russianPluralOf(number);
        };
    }

    private static String russianPluralOf(int number) {
        int lastTwo = number % 100;
        int last = number % 10;
        if (last == 1 && lastTwo != 11) {
            return "one";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }
}
