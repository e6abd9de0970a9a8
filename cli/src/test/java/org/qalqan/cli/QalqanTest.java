package org.qalqan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as somebody at a terminal meets them, on an embedded database of their own. */
class QalqanTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void home() {
        System.setProperty(
                "qalqan.home", Path.of("..").toAbsolutePath().normalize().toString());
    }

    @AfterAll
    static void noHome() {
        System.clearProperty("qalqan.home");
    }

    /** What a command left behind. */
    private record Outcome(int exitCode, String out, String err) {}

    @Test
    void everyCommandExplainsItself() {
        for (CommandLine command : all(Qalqan.commandLine())) {
            String usage = command.getUsageMessage();

            assertThat(usage)
                    .as(command.getCommandName())
                    .startsWith("Usage: qalqan")
                    .contains("--help");
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as("description of %s", command.getCommandName())
                    .isNotEmpty();
        }
        assertThat(run("--help").exitCode()).isZero();
        assertThat(run("demo", "--help").out()).contains("--as-of", "--once", "--port", "--data");
    }

    @Test
    void badUsageIsOneLineAndExitCode2() {
        assertThat(run("vaccinate").exitCode()).isEqualTo(2);
        assertThat(run("demo", "--as-of", "yesterday")).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err())
                    .startsWith(
                            "Invalid value for option '--as-of': \"yesterday\" is not a day; a day is written YYYY-MM-DD")
                    .doesNotContain("java.");
        });
        assertThat(run("import", "doses", "x.csv").err()).contains("tallies, deliveries");
        assertThat(run().err()).contains("Which command?");
        assertThat(run("import", "tallies", folder.resolve("nowhere.csv").toString()))
                .satisfies(outcome -> {
                    assertThat(outcome.exitCode()).isEqualTo(2);
                    assertThat(outcome.err()).startsWith("There is no file to read at ");
                });
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = run("demo", "--port", Integer.toString(taken.getLocalPort()), "--data", data());

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("is taken");
        }
        assertThat(run("serve", "--port", "99999").err()).contains("from 1 to 65535");
    }

    @Test
    void demoOncePrintsTheAnswersOfTheDayInTheFormOfTheContract() {
        Outcome outcome = run("demo", "--once", "--as-of", "2021-06-04", "--data", data());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines()).hasSize(1);
        JsonNode answers = JsonMapper.shared().readTree(outcome.out());
        assertThat(answers.required("asOf").asString()).isEqualTo("2021-06-04");
        assertThat(answers.required("target").required("value").asDouble()).isEqualTo(0.55);
        assertThat(answers.required("target").required("by").asString()).isEqualTo("2021-12-31");
        assertThat(answers.required("target").required("indicator").asString()).isEqualTo("people_vaccinated");
        assertThat(answers.required("target").required("denominator").asString())
                .isEqualTo("total");
        assertThat(answers.required("coverage").required("people").asLong()).isEqualTo(2_181_389);
        assertThat(answers.required("coverage").required("denominatorPeople").asLong())
                .isEqualTo(18_879_552);
        assertThat(answers.required("coverage").required("value").asDouble()).isEqualTo(2_181_389 / 18_879_552.0);
        JsonNode projection = answers.required("projection");
        List<Double> quantiles = new ArrayList<>();
        for (String name : List.of("q05", "q25", "median", "q75", "q95")) {
            quantiles.add(projection.required(name).asDouble());
        }
        assertThat(quantiles).isSorted();
        assertThat(projection.required("probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(answers.required("pace").required("needed").asDouble()).isBetween(39_058.0, 39_060.0);
        assertThat(answers.required("pace").required("current").asDouble()).isPositive();
        assertThat(answers.required("plan").required("levers").size()).isPositive();
        assertThat(answers.required("plan").required("probability").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void everyDayOfTheCampaignPrintsTheContractsKeys() {
        for (String day : List.of("2021-02-01", "2021-04-15", "2022-01-05")) {
            Outcome outcome = run("demo", "--once", "--as-of", day, "--data", data());

            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
            JsonNode answers = JsonMapper.shared().readTree(outcome.out());
            assertThat(answers.propertyNames()).contains("asOf", "target", "coverage", "projection", "pace", "plan");
        }
        assertThat(run("demo", "--once", "--as-of", "2019-01-01", "--data", data())
                        .err())
                .contains("The campaign has days from 2021-02-01");
    }

    @Test
    void aBadFileIsOneLineForEachFaultAndExitCode2() throws IOException {
        assertThat(run("demo", "--once", "--data", data()).exitCode()).isZero();
        Path file = folder.resolve("tallies.csv");
        Files.writeString(file, """
                place,date,precision,known_on,indicator,count,rounded_to,source,note
                KZ-AKM,2021-08-01,stated,2021-08-01,people_vaccinated,-1,1,owid-vaccinations,
                KZ-NOWHERE,2021-08-01,stated,2021-08-01,people_vaccinated,1,1,owid-vaccinations,
                """);

        Outcome outcome = run("import", "tallies", file.toString(), "--data", data());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(
                        "tallies.csv row 2, count \"-1\": a count is a whole number from 0",
                        "tallies.csv row 3, place \"KZ-NOWHERE\": no place of this name is known",
                        "Nothing of tallies.csv was taken over.");
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static List<CommandLine> all(CommandLine command) {
        List<CommandLine> commands = new ArrayList<>(List.of(command));
        Collection<CommandLine> below = command.getSubcommands().values();
        below.forEach(sub -> commands.addAll(all(sub)));
        return commands;
    }

    private static Outcome run(String... arguments) {
        PrintStream stdout = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter usage = new StringWriter();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Qalqan.commandLine()
                    .setOut(new PrintWriter(usage, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Outcome(exitCode, usage + out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(stdout);
        }
    }
}
