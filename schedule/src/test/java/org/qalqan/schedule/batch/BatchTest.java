package org.qalqan.schedule.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.explain.Language;

class BatchTest {

    private static final Schedule KAZAKHSTAN = Schedule.kazakhstanCovid();
    private static final String PERSON =
            "{\"id\":\"%s\",\"birthDate\":\"1980-03-01\",\"sex\":\"F\",\"assessmentDate\":\"2021-06-04\","
                    + "\"doses\":[{\"date\":\"2021-05-04\",\"cvx\":\"501\",\"mvx\":\"\"},{\"date\":\"2021-05-20\",\"cvx\":501}],"
                    + "\"observations\":[],\"nobody\":{\"knows\":[\"this\"]}}";

    private Batch.Summary summary = new Batch.Summary(0, 0);

    private List<String> run(String input, int threads, Optional<Language> language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        summary = new Batch(KAZAKHSTAN, threads, language)
                .run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aPersonGivesOneLine() throws IOException {
        assertThat(run(PERSON.formatted("a"), 1, Optional.empty()))
                .containsExactly("{\"id\":\"a\",\"doses\":["
                        + "{\"date\":\"2021-05-04\",\"cvx\":\"501\",\"evaluations\":[{\"antigen\":\"COVID-19\",\"vaccineGroup\":\"COVID-19\","
                        + "\"status\":\"Valid\",\"reason\":\"\",\"section\":\"6.10\",\"rule\":\"table 6-31\",\"series\":\"QazVac 2-dose series\",\"targetDose\":1}]},"
                        + "{\"date\":\"2021-05-20\",\"cvx\":\"501\",\"evaluations\":[{\"antigen\":\"COVID-19\",\"vaccineGroup\":\"COVID-19\","
                        + "\"status\":\"Not Valid\",\"reason\":\"Interval: Too Soon\",\"section\":\"6.5\",\"rule\":\"table 6-18\",\"series\":\"QazVac 2-dose series\","
                        + "\"targetDose\":2,\"since\":\"2021-05-04\",\"bound\":\"2021-05-21\"}]}],"
                        + "\"forecasts\":[{\"vaccineGroup\":\"COVID-19\",\"status\":\"Not Complete\",\"doseNumber\":2,\"earliest\":\"2021-06-10\","
                        + "\"recommended\":\"2021-06-10\",\"pastDue\":null,\"latest\":null,\"series\":\"QazVac 2-dose series\",\"seriesType\":\"Standard\","
                        + "\"vaccines\":[\"501\"],\"reason\":\"Dose is due\"}]}");
    }

    @Test
    void aGroupStandsOnceAmongTheForecastsAndItsOthersApart() throws IOException {
        String child = "{\"id\":\"c\",\"birthDate\":\"2025-05-10\",\"sex\":\"F\",\"assessmentDate\":\"2025-11-10\"}\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Batch(Schedule.acip(), 1, Optional.empty())
                .run(new ByteArrayInputStream(child.getBytes(StandardCharsets.UTF_8)), out);

        String[] parts = out.toString(StandardCharsets.UTF_8).split("\"otherForecasts\":");
        assertThat(parts).hasSize(2);
        assertThat(parts[0])
                .containsOnlyOnce("\"vaccineGroup\":\"Pneumococcal\"")
                .contains("Pneumococcal 4-dose series");
        assertThat(parts[1])
                .contains("\"vaccineGroup\":\"Pneumococcal\"")
                .contains("Pneumococcal 50+ 1-dose PCV series");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7"})
    void resultsKeepTheInputsOrderWhateverTheThreads(int threads) throws IOException {
        String input = IntStream.range(0, 1000)
                .mapToObj(number -> number % 10 == 3 ? "bad" : PERSON.formatted("p" + number))
                .collect(Collectors.joining("\n"));

        List<String> results = run(input, threads, Optional.empty());

        assertThat(results).hasSize(1000);
        for (int number = 0; number < 1000; number++) {
            assertThat(results.get(number))
                    .contains(
                            number % 10 == 3
                                    ? "\"line\":" + (number + 1) + ",\"error\""
                                    : "\"id\":\"p" + number + "\"");
        }
        assertThat(summary).isEqualTo(new Batch.Summary(900, 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'id':7,'birthDate':'1980-03-41'} | {'id':7,'line':1,'error':\"birthDate '1980-03-41' is not a date like 2021-06-04\"}",
                "{'id':'x'} | {'id':'x','line':1,'error':'birthDate is missing'}",
                "{'sex':'Q','doses':[{}],'id':'last'} | {'id':'last','line':1,'error':\"sex 'Q' is none of F, M, X, U\"}",
                "{'sex':'Q','doses':[{'id':'a dose'}]} | {'id':null,'line':1,'error':\"sex 'Q' is none of F, M, X, U\"}",
                "{'birthDate':'1980-03-01'} | {'id':null,'line':1,'error':'assessmentDate is missing'}",
                "[1] | {'id':null,'line':1,'error':'is not a JSON object'}",
                "{'id':'x','sex':'Q'} | {'id':'x','line':1,'error':\"sex 'Q' is none of F, M, X, U\"}",
                "{'id':'x','doses':{}} | {'id':'x','line':1,'error':'doses is not an array'}",
                "{'id':'x','doses':[7]} | {'id':'x','line':1,'error':'doses[0] is not an object'}",
                "{'id':'x','doses':[{'cvx':'01'}]} | {'id':'x','line':1,'error':'doses[0].date is missing'}",
            })
    void aBadLineSaysWhatIsWrong(String line, String expected) throws IOException {
        List<String> results =
                run(line.replace('\'', '"') + "\n\n" + PERSON.formatted("next") + "\n", 2, Optional.empty());

        assertThat(results).hasSize(2);
        assertThat(results.getFirst().replace('"', '\'')).isEqualTo(expected.replace('"', '\''));
        assertThat(results.getLast()).startsWith("{\"id\":\"next\"");
        assertThat(summary).isEqualTo(new Batch.Summary(1, 1));
    }

    @Test
    void aResultIsExplainedWhenAsked() throws IOException {
        assertThat(run(PERSON.formatted("a"), 1, Optional.of(Language.EN)).getFirst())
                .contains("\"explanation\":[\"QazVac, dose 1 (COVID-19) on 4 May 2021: counts");
    }

    @Test
    void nothingInNothingOut() throws IOException {
        assertThat(run("", 3, Optional.empty())).isEmpty();
    }

    @Test
    void aBatchNeedsAThread() {
        assertThatThrownBy(() -> new Batch(KAZAKHSTAN, 0, Optional.empty())).hasMessageContaining("at least 1");
    }
}
