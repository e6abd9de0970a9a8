package org.qalqan.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qalqan.server.language.Language;

/** The three languages say the same things. */
class WordsTest {

    private static final Pattern USED = Pattern.compile("(?:text|rich)\\(\"([a-z0-9_.-]+)\"[,)]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(Words.in(language).phrases().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Words.in(Language.EN).phrases().keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseHasTheSamePlacesForValues(Language language) {
        Words.in(Language.EN)
                .phrases()
                .forEach((key, english) -> assertThat(
                                Words.in(language).phrases().get(key).indexes())
                        .as(key)
                        .isEqualTo(english.indexes()));
    }

    @Test
    void everyKeyNamedInATemplateExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!Words.in(Language.EN).has(used.group(1))) {
                        missing.add(file.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1,1 день",
        "2,2 дня",
        "4,4 дня",
        "5,5 дней",
        "11,11 дней",
        "12,12 дней",
        "14,14 дней",
        "21,21 день",
        "22,22 дня",
        "25,25 дней",
        "100,100 дней",
        "101,101 день",
        "111,111 дней",
        "0,0 дней"
    })
    void russianCountsInThreeForms(long days, String said) {
        assertThat(Words.in(Language.RU).text("regions.days", days)).isEqualTo(said);
    }

    @Test
    void englishCountsInTwoFormsAndKazakhInOne() {
        assertThat(Words.in(Language.EN).text("regions.days", 1)).isEqualTo("1 day");
        assertThat(Words.in(Language.EN).text("regions.days", 2)).isEqualTo("2 days");
        assertThat(Words.in(Language.KK).text("regions.days", 2)).isEqualTo("2 күн");
    }

    @Test
    void aKeyThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> Words.in(Language.EN).text("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void aPluralWithTooFewFormsIsAnError() {
        assertThatThrownBy(() -> Phrase.read("{0} {0:день|дня}", Language.RU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 2 plural forms, but RU has 3");
    }
}
