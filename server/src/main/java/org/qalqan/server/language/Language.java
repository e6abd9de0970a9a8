package org.qalqan.server.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Qalqan speaks to people. */
public enum Language {
    /** Kazakh, in Cyrillic script. */
    KK("kk", "Қазақша"),
    /** Russian. */
    RU("ru", "Русский"),
    /** English. */
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The ISO 639-1 code, as it stands in addresses and {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** The language's name in itself, as a language menu shows it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /** The language with this ISO 639-1 code, if Qalqan speaks it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
