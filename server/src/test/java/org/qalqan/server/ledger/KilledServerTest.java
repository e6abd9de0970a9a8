package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.database.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What was acknowledged is there exactly once, and every law holds, whenever the server is killed. */
class KilledServerTest {

    private static final int KILLS = Boolean.getBoolean("qalqan.long") ? 30 : 2;
    private static final int LONGEST_WORK_MILLIS = 1_500;
    private static final Random CHANCE = new Random();

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedMovementSurvivesTheServersDeath() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(workUntilKilled(kill % 2 == 0));

            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
                DriverManagerDataSource source =
                        new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
                JdbcClient jdbc = JdbcClient.create(source);
                List<String> there = jdbc.sql("select key from ledger.movement")
                        .query(String.class)
                        .list();
                assertThat(there).doesNotHaveDuplicates();
                assertThat(new HashSet<>(there)).containsAll(acknowledged);
                LedgerCheck check = new LedgerCheck(source, new Movements(jdbc), new JdbcTransactionManager(source));
                assertThat(check.check(_ -> {}).differences()).isEmpty();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    /** Lets the stores work for a while, kills the server, and tells what it had acknowledged. */
    private List<String> workUntilKilled(boolean databaseToo) throws Exception {
        Process server = server();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.lines().anyMatch("ready"::equals)).isTrue();
        CompletableFuture<List<String>> keys =
                CompletableFuture.supplyAsync(() -> lines.lines().toList());
        Thread.sleep(CHANCE.nextInt(LONGEST_WORK_MILLIS));
        if (databaseToo) {
            killDatabase();
        }
        // By its handle: what it had said can still be read.
        server.toHandle().destroyForcibly();
        server.waitFor();
        List<String> whole = new ArrayList<>(keys.get(30, TimeUnit.SECONDS));
        // The last line may be cut short by the kill.
        whole.removeIf(key -> key.length() != Scene.key().length());
        return whole;
    }

    private Process server() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreUnderFire.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
    }

    private void killDatabase() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }
}
