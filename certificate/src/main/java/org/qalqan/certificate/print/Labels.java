package org.qalqan.certificate.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of a page in one language. */
final class Labels {

    private final Properties words;

    private Labels(Properties words) {
        this.words = words;
    }

    static Labels in(Language language) {
        String name = "labels_%s.properties".formatted(language.tag());
        try (InputStream file = Objects.requireNonNull(Labels.class.getResourceAsStream(name), name)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Labels(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }
}
