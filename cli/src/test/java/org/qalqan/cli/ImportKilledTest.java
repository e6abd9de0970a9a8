package org.qalqan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed without warning, and done again. */
class ImportKilledTest {

    private static final int KILLS = Boolean.getBoolean("qalqan.long") ? 20 : 3;
    private static final int MOVEMENTS = 20_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(2021);

    @BeforeEach
    void loadAndRegister() throws Exception {
        assertThat(start("demo", "--once").waitFor()).isZero();
        Files.writeString(folder.resolve("lots.csv"), """
                product,component,number,gtin,made,expiry,doses_per_vial,doses,place,entered,released,certificate,known_on,source,note
                Comirnaty,any,K1,,2021-03-01,,6,1000000,KZ-KAR,2021-03-02,2021-03-02,Q1,2021-03-02,,
                """);
        assertThat(takeOver("lots")).isEqualTo("lots: 1 rows, 1 new, 0 known already");
    }

    @Test
    void afterAnyKillTheSameFileLeadsToTheSameEnd() throws Exception {
        List<String> ends = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Files.write(folder.resolve("movements.csv"), movements(kill));
            Process importing =
                    start("import", "movements", folder.resolve("movements.csv").toString());
            BufferedReader progress =
                    new BufferedReader(new InputStreamReader(importing.getErrorStream(), StandardCharsets.UTF_8));
            assertThat(progress.lines().anyMatch(line -> line.contains("reading")))
                    .isTrue();
            Thread.sleep(random.nextInt(2_500));
            importing.destroyForcibly().waitFor();

            ends.add(takeOver("movements"));
            assertThat(takeOver("movements"))
                    .isEqualTo("movements: %1$d rows, 0 new, %1$d known already".formatted(MOVEMENTS));
        }
        assertThat(ends)
                .allSatisfy(end -> assertThat(end)
                        .isIn(
                                "movements: %1$d rows, %1$d new, 0 known already".formatted(MOVEMENTS),
                                "movements: %1$d rows, 0 new, %1$d known already".formatted(MOVEMENTS)));
    }

    private static List<String> movements(int kill) {
        List<String> rows = new ArrayList<>();
        rows.add("key,at,act,product,component,lot,doses,from,to,shipment,vial,reason,reverses,known_on,source,note");
        for (int i = 0; i < MOVEMENTS; i++) {
            rows.add("k%d-%d,2021-04-%02d,give,Comirnaty,any,K1,1,KZ-KAR,,,,,,2021-05-01,,"
                    .formatted(kill, i, 1 + i % 30));
        }
        return rows;
    }

    private String takeOver(String kind) throws IOException, InterruptedException {
        Process taking = start("import", kind, folder.resolve(kind + ".csv").toString());
        String told = new String(taking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(taking.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return told.strip();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dqalqan.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                Qalqan.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        return new ProcessBuilder(command)
                .redirectError(
                        arguments[1].equals("movements")
                                ? ProcessBuilder.Redirect.PIPE
                                : ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(
                        "demo".equals(arguments[0]) ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.PIPE)
                .start();
    }
}
