package org.qalqan.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final int KILLS = Boolean.getBoolean("qalqan.long") ? 10 : 1;

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedIsOnDiskBecauseNothingThatKeepsItThereIsSwitchedOff() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            // A reload of the access rules takes a moment to reach the server.
            assertThat(canConnectWithin(database, "", 5)).isFalse();
            assertThat(Files.getPosixFilePermissions(folder.resolve("passwords")))
                    .hasToString("[OWNER_READ, OWNER_WRITE]");
            assertThat(Files.readString(folder.resolve("postgres").resolve("pg_hba.conf")))
                    .doesNotContain("trust");
        }
    }

    @Test
    void aSecondProcessJoinsTheRunningServerAndLeavesItRunning() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            execute(database, "create table told (what text)");

            Process guest = anotherProcess("write");
            assertThat(guest.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(query(database, "select count(*) from told")).isEqualTo("1");
        }
    }

    @Test
    void anAcknowledgedRowSurvivesAKilledProcess() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            execute(database, "create table told (what text)");
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = anotherProcess("write and wait");
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.lines().anyMatch("acknowledged"::equals)).isTrue();
            process.destroyForcibly().waitFor();
            if (kill % 2 == 0) {
                killServerToo();
            }

            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
                assertThat(query(database, "select count(*) from told")).isEqualTo(Integer.toString(kill));
            }
        }
        assertThat(folder.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsDoneAgain() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres").resolve("postgresql.conf"), "# half written");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    /** Opens the database in a process of its own, writes a row, and waits to be killed when told to. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]))) {
                execute(database, "insert into told values ('a dose')");
                System.out.println("acknowledged");
                if (arguments[1].endsWith("wait")) {
                    Thread.sleep(60_000);
                }
            }
        }
    }

    private Process anotherProcess(String what) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                what));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void killServerToo() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .getFirst());
        ProcessHandle.of(pid).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private static boolean canConnectWithin(EmbeddedDatabase database, String password, int tries) throws Exception {
        for (int i = 0; i < tries; i++) {
            try (Connection _ = DriverManager.getConnection(database.jdbcUrl(), database.user(), password)) {
                Thread.sleep(200);
            } catch (SQLException refused) {
                return false;
            }
        }
        return true;
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
