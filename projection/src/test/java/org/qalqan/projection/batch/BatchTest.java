package org.qalqan.projection.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.projection.experience.Experience;

class BatchTest {

    private static final String SERIES = "place,date,population,people_vaccinated,people_fully_vaccinated,doses\n";
    private static final String QUESTIONS = "id,place,indicator,as_of,date,threshold\n";

    private final List<Fault> faults = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void answersKeepTheOrderOfTheQuestions() throws IOException {
        List<String> answers = answer(
                SERIES + steady("A", 60) + steady("\"B, the second\"", 60),
                QUESTIONS
                        + "q2,\"B, the second\",people_vaccinated,2021-04-01,2021-06-30,0.3\n"
                        + "q1,A,people_vaccinated,2021-04-01,2021-04-30,\n"
                        + "q3,A,doses,2021-04-01,2021-04-30,0.2\n");

        assertThat(answers.getFirst())
                .startsWith("id,q0.025,q0.05,q0.1,q0.25,q0.5,q0.75,q0.9,q0.95,q0.975,probability");
        assertThat(answers.subList(1, 4)).extracting(line -> line.split(",")[0]).containsExactly("q2", "q1", "q3");
        assertThat(Double.parseDouble(cell(answers.get(1), 10))).isBetween(0.0, 1.0);
        assertThat(cell(answers.get(2), 10)).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void rowsAfterTheDayChangeNothing() throws IOException {
        String question = QUESTIONS + "q,A,people_vaccinated,2021-04-01,2021-06-30,0.3\n";

        List<String> withLater = answer(SERIES + steady("A", 200), question);
        List<String> truncated = answer(SERIES + steady("A", 91), question);

        assertThat(withLater).isEqualTo(truncated);
    }

    @Test
    void aBadRowIsNamedAndDoesNotStopTheRest() throws IOException {
        List<String> answers = answer(
                SERIES + steady("A", 60) + "A,2021-13-01,1000000,1,,\nA,2021-03-02,1000000,-5,,\n",
                QUESTIONS
                        + "q1,Nowhere,people_vaccinated,2021-03-01,2021-06-30,0.3\n"
                        + "q2,A,people_vaccinated,2021-03-01,2021-06-30,0.3\n"
                        + "q3,A,boosters,2021-03-01,2021-06-30,0.3\n");

        assertThat(answers).hasSize(4);
        assertThat(cell(answers.get(2), 5)).isNotEmpty();
        assertThat(faults)
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.contains("series.csv row 62, date \"2021-13-01\""))
                .anyMatch(fault -> fault.contains("series.csv row 63, people_vaccinated \"-5\""))
                .anyMatch(fault -> fault.contains("questions.csv row 2, place \"Nowhere\""))
                .anyMatch(fault -> fault.contains("questions.csv row 4, indicator \"boosters\""));
    }

    @Test
    void tooLittleDataIsAnsweredByAReason() throws IOException {
        List<String> answers =
                answer(SERIES + steady("A", 10), QUESTIONS + "q,A,people_vaccinated,2021-03-01,2021-06-30,0.3\n");

        assertThat(answers.get(1)).startsWith("q,,,,,,,,,,,").contains("not enough data: 10 reports over 9 days");
    }

    @Test
    void countsWrittenByADataFrameAreWholeNumbers() throws IOException {
        String series = SERIES + steady("A", 60);

        List<String> plain = answer(series, QUESTIONS + "q,A,people_vaccinated,2021-03-01,2021-06-30,0.3\n");
        List<String> floats = answer(
                series.replaceAll("(\\d+),,\n", "$1.0,,\n"),
                QUESTIONS + "q,A,people_vaccinated,2021-03-01,2021-06-30,0.3\n");

        assertThat(floats).isEqualTo(plain);
    }

    @Test
    void anAnswerDoesNotDependOnWhatElseIsAsked() throws IOException {
        String series = SERIES + steady("A", 60).replaceAll("(\\d+),,\n", "$1,$1,\n");
        String asked = "q,A,people_fully_vaccinated,2021-03-05,2021-06-30,0.3\n";

        String alone = answer(series, QUESTIONS + asked).get(1);
        String amongOthers = answer(
                        series,
                        QUESTIONS
                                + asked
                                + "r,A,people_fully_vaccinated,2021-03-05,2021-12-31,0.3\n"
                                + "s,A,people_fully_vaccinated,2021-03-05,2031-12-31,0.3\n")
                .get(1);

        assertThat(amongOthers).isEqualTo(alone);
        assertThat(Files.readString(folder.resolve("answers.csv"))).contains("s,,,,,,,,,,,too far: ");
    }

    @Test
    void aPopulationStatedOnceHoldsForTheRowsThatDoNotSay() throws IOException {
        String question = QUESTIONS + "q,A,people_vaccinated,2021-03-01,2021-06-30,0.3\n";
        String series = SERIES + steady("A", 60);

        List<String> once = answer(series.replaceAll("(2021-0[12]-1\\d),1000000", "$1,"), question);

        assertThat(once).isEqualTo(answer(series, question));
        assertThat(answer(series.replace(",1000000,", ",,"), question).get(1)).contains("the population is zero");
    }

    @Test
    void aMissingColumnOrAForeignEncodingIsRefused() throws IOException {
        Files.writeString(folder.resolve("questions.csv"), QUESTIONS);
        Files.writeString(folder.resolve("series.csv"), "place,date,population\n");
        assertThatThrownBy(this::run).hasMessageContaining("has no column people_vaccinated");

        Files.writeString(folder.resolve("series.csv"), SERIES, StandardCharsets.UTF_16);
        assertThatThrownBy(this::run).hasMessageContaining("is not UTF-8");
    }

    private List<String> answer(String series, String questions) throws IOException {
        Files.writeString(folder.resolve("series.csv"), series);
        Files.writeString(folder.resolve("questions.csv"), questions);
        run();
        return Files.readAllLines(folder.resolve("answers.csv"));
    }

    private void run() {
        new Batch(Experience.none(), 2)
                .run(
                        folder.resolve("series.csv"),
                        folder.resolve("questions.csv"),
                        folder.resolve("answers.csv"),
                        new Batch.Progress() {
                            @Override
                            public void fault(Fault fault) {
                                faults.add(fault);
                            }

                            @Override
                            public void answered(long questions) {}
                        });
    }

    /** 1,500 people a day of a million, from the first of January. */
    private static String steady(String place, int days) {
        StringBuilder rows = new StringBuilder();
        for (int day = 0; day < days; day++) {
            rows.append("%s,%s,1000000,%d,,\n"
                    .formatted(place, LocalDate.of(2021, 1, 1).plusDays(day), 1_500 * day));
        }
        return rows.toString();
    }

    private static String cell(String line, int column) {
        return line.split(",", -1)[column];
    }
}
