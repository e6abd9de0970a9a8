package org.qalqan.server.language;

/** One text in Kazakh, Russian and English. None of the three may be blank: what is not translated is not shown. */
public record Wording(String kk, String ru, String en) {

    public Wording {
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "A wording has a text in each language, but was kk=\"%s\", ru=\"%s\", en=\"%s\""
                            .formatted(kk, ru, en));
        }
    }

    /** The text in the given language. */
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
