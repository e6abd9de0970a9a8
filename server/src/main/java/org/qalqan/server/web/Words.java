package org.qalqan.server.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.qalqan.server.language.Language;
import org.qalqan.server.language.Wording;

/**
 * The words of the pages in one language, from {@code words/AREA.LANGUAGE.properties}. A key that is missing is an error: a test holds
 * that the three languages have the same keys and places for values.
 */
public final class Words {

    /** One file for each of these and each language. */
    static final List<String> AREAS = List.of(
            "common",
            "overview",
            "regions",
            "supply",
            "lots",
            "stores",
            "coldchain",
            "alerts",
            "pledges",
            "data",
            "records",
            "faults",
            "definitions",
            "access",
            "accounts",
            "trackrecord");

    private static final Map<Language, Words> ALL = read();

    private final Language language;
    private final Map<String, Phrase> phrases;
    private final Formats formats = new Formats(this);

    private Words(Language language, Map<String, Phrase> phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    Map<String, Phrase> phrases() {
        return phrases;
    }

    /** Whether there is a wording under the key. */
    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    /** The name of somebody who said something, as the language writes it; as it was recorded where no wording is known. */
    public String speaker(String recorded) {
        String key = "speaker." + recorded.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return has(key) ? text(key) : recorded;
    }

    /** The wording under a key as plain text. */
    public String text(String key, Object... values) {
        StringBuilder text = new StringBuilder();
        for (Phrase.Part part : phrase(key).parts()) {
            text.append(
                    switch (part) {
                        case Phrase.Text plain -> plain.text();
                        case Phrase.Value value -> written(values[value.index()]);
                        case Phrase.Plural plural -> plural.of(number(values[plural.index()]), language);
                    });
        }
        return text.toString();
    }

    /** The wording under a key with links and other content in the places of its values. */
    public Content rich(String key, Object... values) {
        return output -> {
            for (Phrase.Part part : phrase(key).parts()) {
                switch (part) {
                    case Phrase.Text plain -> Escape.htmlContent(plain.text(), output);
                    case Phrase.Value value -> write(values[value.index()], output);
                    case Phrase.Plural plural ->
                        Escape.htmlContent(plural.of(number(values[plural.index()]), language), output);
                }
            }
        };
    }

    private Phrase phrase(String key) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("There is no wording \"%s\" in %s".formatted(key, language.ownName()));
        }
        return phrase;
    }

    private void write(Object value, TemplateOutput output) {
        switch (value) {
            case Content content -> content.writeTo(output);
            case Link link -> {
                output.writeContent("<a class=\"" + link.kind() + "\" href=\"");
                Escape.htmlAttribute(link.address(), output);
                output.writeContent("\">");
                Escape.htmlContent(link.text(), output);
                output.writeContent("</a>");
            }
            default -> Escape.htmlContent(written(value), output);
        }
    }

    private String written(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            case LocalDate day -> formats.date(day);
            case Wording wording -> wording.in(language);
            case Link link -> link.text();
            default ->
                throw new IllegalArgumentException(
                        "A wording takes texts, whole numbers, days and links, but was given " + value.getClass());
        };
    }

    private static long number(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("A plural goes by a number, but was given \"%s\"".formatted(value));
    }

    private static Map<Language, Words> read() {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Phrase> phrases = new TreeMap<>();
            AREAS.forEach(area -> readArea(area, language, phrases));
            all.put(language, new Words(language, Map.copyOf(phrases)));
        }
        return all;
    }

    private static void readArea(String area, Language language, Map<String, Phrase> into) {
        String name = "words/%s.%s.properties".formatted(area, language.code());
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no file of words " + name);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            texts.stringPropertyNames().forEach(key -> into.put(key, phrase(name, key, texts, language)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + name, unreadable);
        }
    }

    private static Phrase phrase(String name, String key, Properties texts, Language language) {
        try {
            return Phrase.read(texts.getProperty(key), language);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s, %s: %s".formatted(name, key, wrong.getMessage()), wrong);
        }
    }
}
