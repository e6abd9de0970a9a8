package org.qalqan.schedule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.ForecastReason;

/** Explanations against golden files, which people read and correct. */
class ExplanationsTest {

    @ParameterizedTest
    @EnumSource
    void aCourseOfQazVacIsExplained(Language language) throws IOException {
        Person person = Person.born(LocalDate.of(1980, 3, 1))
                .withDose("2021-05-04", "501")
                .withDose("2021-05-20", "501")
                .withDose("2021-05-30", "999")
                .withDose("2021-06-10", "501")
                .withDose("2021-07-10", "501");

        assertThat(lines(Schedule.kazakhstanCovid(), person, "2021-08-01", language))
                .isEqualTo(golden("qazvac", language));
    }

    @ParameterizedTest
    @EnumSource
    void aChildOfTheAcipScheduleIsExplained(Language language) throws IOException {
        Person person = Person.born(LocalDate.of(2020, 1, 31))
                .withDose("2020-03-31", "110")
                .withDose("2020-04-20", "110")
                .withDose("2021-01-28", "03")
                .withDose("2021-02-20", "21")
                .withDose(Dose.of(LocalDate.of(2021, 3, 1), "133").withLotExpiry(LocalDate.of(2021, 1, 31)))
                .withDose("2021-03-01", "115")
                .withObservation(Observation.of("023"));

        assertThat(lines(Schedule.acip(), person, "2021-06-04", language)).isEqualTo(golden("child", language));
    }

    private static String lines(Schedule schedule, Person person, String date, Language language) {
        Assessment assessment = schedule.assess(person, LocalDate.parse(date));
        return String.join("\n", Explanations.in(language).of(assessment, person.birthDate())) + "\n";
    }

    private static String golden(String name, Language language) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ExplanationsTest.class.getResourceAsStream("/explanations/" + name + "." + language.code() + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsInEveryLanguage(Language language) throws IOException {
        Set<String> keys = new TreeSet<>();
        Stream.of(EvaluationReason.values())
                .forEach(reason -> keys.add("reason." + reason.name().toLowerCase(Locale.ROOT)));
        Stream.of(ForecastReason.values())
                .forEach(reason -> keys.add("forecast." + reason.name().toLowerCase(Locale.ROOT)));
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Explanations.class.getResourceAsStream(language.code() + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        assertThat(words.stringPropertyNames()).containsAll(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "1, one",
        "2, few",
        "4, few",
        "5, many",
        "11, many",
        "12, many",
        "21, one",
        "22, few",
        "111, many",
        "0, many"
    })
    void russianNounsFollowTheirNumber(int number, String form) {
        assertThat(Language.RU.pluralOf(number)).isEqualTo(form);
    }

    @Test
    void aLanguageIsKnownByItsCode() {
        assertThat(Language.ofCode("kk")).contains(Language.KK);
        assertThat(Language.ofCode("xx")).isEmpty();
    }
}
