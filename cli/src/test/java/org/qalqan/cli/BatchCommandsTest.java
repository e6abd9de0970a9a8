package org.qalqan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read files and write files, in the forms of the contract. */
class BatchCommandsTest {

    private static final String PERSON = """
            {"id":"%s","birthDate":"1980-05-01","sex":"F","assessmentDate":"2021-06-04","doses":[{"date":"2021-05-04","cvx":"501"},{"date":"2021-05-20","cvx":"501"}],"observations":[]}
            """;

    @TempDir
    private Path folder;

    @Test
    void scheduleKeepsTheOrderAndABadLineDoesNotStopTheRest() throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.ndjson"), PERSON.formatted("one") + "not JSON\n" + PERSON.formatted("two"));
        Path out = folder.resolve("out.ndjson");

        int exitCode =
                run("schedule", "--schedule", "kazakhstan-covid", "--in", in.toString(), "--out", out.toString());

        List<JsonNode> results = Files.readAllLines(out).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(exitCode).isEqualTo(2);
        assertThat(results).hasSize(3);
        assertThat(results.get(0).required("id").asString()).isEqualTo("one");
        assertThat(results.get(1).has("error")).isTrue();
        assertThat(results.get(2).required("id").asString()).isEqualTo("two");
        JsonNode second =
                results.get(2).required("doses").get(1).required("evaluations").get(0);
        assertThat(second.required("status").asString()).isEqualTo("Not Valid");
    }

    @Test
    void hindcastAsksForNoneOfTheFilesThatProjectNeeds() {
        assertThat(Qalqan.commandLine()
                        .parseArgs("project", "hindcast", "--out", folder.toString())
                        .hasSubcommand())
                .isTrue();
        assertThat(run("project", "--series", folder.toString())).isEqualTo(2);
    }

    @Test
    void aScheduleThatIsNoneIsBadInput() {
        assertThat(run("schedule", "--schedule", "nobody")).isEqualTo(2);
        assertThat(run(
                        "schedule",
                        "import-cdsi",
                        folder.toString(),
                        "--out",
                        folder.resolve("x.json").toString()))
                .isEqualTo(2);
    }

    @Test
    void projectAnswersQuestionsInTheirOrder() throws IOException {
        StringBuilder rows =
                new StringBuilder("place,date,population,people_vaccinated,people_fully_vaccinated,doses\n");
        for (int week = 0; week < 12; week++) {
            rows.append(
                    "AA,%s,1000000,%d,,\n".formatted(LocalDate.of(2021, 3, 1).plusWeeks(week), 10_000 * (week + 1)));
        }
        Path series = Files.writeString(folder.resolve("series.csv"), rows);
        Path questions = Files.writeString(folder.resolve("questions.csv"), """
                id,place,indicator,as_of,date,threshold
                b,AA,people_vaccinated,2021-05-20,2021-08-31,0.2
                a,AA,people_vaccinated,2021-05-20,2021-08-31,
                """);
        Path answers = folder.resolve("answers.csv");

        int exitCode = run(
                "project",
                "--no-experience",
                "--series",
                series.toString(),
                "--questions",
                questions.toString(),
                "--out",
                answers.toString());

        List<String> lines = Files.readAllLines(answers);
        assertThat(exitCode).isZero();
        assertThat(lines.getFirst()).startsWith("id,q0.025,q0.05,q0.1,q0.25,q0.5,q0.75,q0.9,q0.95,q0.975,probability");
        assertThat(lines.get(1)).startsWith("b,");
        assertThat(lines.get(2)).startsWith("a,");
    }

    @Test
    void certificatesAreVerifiedInTheirOrderAndABadLineDoesNotStopTheRest() throws IOException {
        String line = """
                {"id":"%s","qr":"%s","certificates":[],"keys":[],"clock":"2021-06-04T10:00:00Z"}
                """;
        Path in = Files.writeString(
                folder.resolve("in.ndjson"),
                line.formatted("one", "HC1:NCF") + "not JSON\n" + line.formatted("two", "shc:/5676"));
        Path out = folder.resolve("out.ndjson");

        int exitCode = run("certificate", "verify", "--in", in.toString(), "--out", out.toString());

        List<JsonNode> results = Files.readAllLines(out).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(exitCode).isEqualTo(2);
        assertThat(results).hasSize(3);
        assertThat(results.get(0).required("format").asString()).isEqualTo("hcert");
        assertThat(results.get(0).required("valid").asBoolean()).isFalse();
        assertThat(results.get(1).has("error")).isTrue();
        assertThat(results.get(2).required("format").asString()).isEqualTo("shc");
    }

    @Test
    void filesThatAreNotThereAreBadInput() {
        String nowhere = folder.resolve("nowhere").toString();

        assertThat(run("project", "--series", nowhere, "--questions", nowhere, "--out", nowhere))
                .isEqualTo(2);
        assertThat(run("schedule", "--in", nowhere)).isEqualTo(2);
        assertThat(run("certificate", "verify", "--in", nowhere)).isEqualTo(2);
        assertThat(run("certificate")).isEqualTo(2);
        assertThat(run("project")).isEqualTo(2);
        assertThat(run("project", "learn", "--world", nowhere, "--out", nowhere))
                .isEqualTo(2);
    }

    private static int run(String... arguments) {
        return Qalqan.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
