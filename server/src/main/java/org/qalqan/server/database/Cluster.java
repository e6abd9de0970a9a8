package org.qalqan.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an embedded database.
 *
 * @param home the folder that holds the data folder, the passwords and who owns the running server
 */
record Cluster(Path home) {

    static final String DATABASE = "qalqan";
    static final String USER = "qalqan";

    private static final String PASSWORD_ONLY = """
            # Written by Qalqan: a password for everybody, and nobody from another machine.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    Path data() {
        return home.resolve("postgres");
    }

    /** Where PostgreSQL's programs are unpacked, once for all databases of a user. */
    static Path binaries() throws IOException {
        Path folder = Path.of(System.getProperty("user.home"), ".cache", "qalqan", "postgres");
        return Files.createDirectories(folder);
    }

    boolean isInitialised() {
        return Files.exists(home.resolve("secured"));
    }

    /**
     * Gives a fresh cluster its passwords, user and database. Until this has come to its end the cluster counts as not initialised, so
     * that a first start that was killed half way is done again.
     */
    void secure(EmbeddedPostgres server, Credentials credentials) throws SQLException, IOException {
        String superuserPassword = credentials.superuserPassword().orElseThrow();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("drop role if exists " + USER);
            statement.execute("create role %s login password '%s'".formatted(USER, credentials.userPassword()));
            statement.execute("create database %s owner %s".formatted(DATABASE, USER));
            statement.execute("alter role postgres password '%s'".formatted(superuserPassword));
            Files.writeString(data().resolve("pg_hba.conf"), PASSWORD_ONLY);
            statement.execute("select pg_reload_conf()");
        }
        Files.writeString(home.resolve("secured"), "");
    }

    /** Removes what a first start left that did not come to its end. There is nothing in it. */
    void clearUnfinished() throws IOException {
        livingPostmaster().ifPresent(ProcessHandle::destroyForcibly);
        if (Files.exists(data())) {
            try (Stream<Path> files = Files.walk(data())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A process id that another program has taken since would keep PostgreSQL from starting. */
    void forgetDeadServer() throws IOException {
        if (livingPostmaster().isEmpty()) {
            Files.deleteIfExists(postmasterFile());
        }
    }

    private Optional<ProcessHandle> livingPostmaster() throws IOException {
        return postmasterPid()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false));
    }

    /** The process id of the server, as it wrote it down; it may be dead. */
    Optional<Long> postmasterPid() throws IOException {
        return postmasterLine(0).map(Long::valueOf);
    }

    Optional<Integer> postmasterPort() throws IOException {
        return postmasterLine(3).map(Integer::valueOf);
    }

    private Optional<String> postmasterLine(int index) throws IOException {
        if (!Files.exists(postmasterFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(postmasterFile());
        return lines.size() > index ? Optional.of(lines.get(index).strip()) : Optional.empty();
    }

    private Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    /** Notes that this process is the one to stop the server. */
    void own() throws IOException {
        Files.writeString(ownerFile(), owner(ProcessHandle.current()));
    }

    void disown() throws IOException {
        Files.deleteIfExists(ownerFile());
    }

    boolean isOwnedHere() {
        return ownerText().equals(Optional.of(owner(ProcessHandle.current())));
    }

    /** Whether the process that is to stop the server is alive. One that is dead but not yet cleared away has no command any more. */
    boolean hasLivingOwner() {
        return ownerText()
                .filter(text -> ProcessHandle.of(Long.parseLong(text.split(" ")[0]))
                        .filter(process -> owner(process).equals(text))
                        .filter(process -> process.info().command().isPresent())
                        .isPresent())
                .isPresent();
    }

    private Optional<String> ownerText() {
        try {
            return Files.exists(ownerFile()) ? Optional.of(Files.readString(ownerFile())) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Path ownerFile() {
        return home.resolve("owner");
    }

    /** A process id is used again after a while; with the moment it began it is not. */
    private static String owner(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("-");
    }
}
