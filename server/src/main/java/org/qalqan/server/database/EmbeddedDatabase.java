package org.qalqan.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL of one's own in a folder. What is committed survives a killed process: {@code fsync}, {@code synchronous_commit} and
 * {@code full_page_writes} are on, which the library that brings the binaries turns off by default.
 *
 * <p>Opening a folder whose server already runs joins it. Whoever started the server, or found it left over by a killed process, stops
 * it on closing; whoever joined a living owner's server leaves it running.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final ServerProcess process;
    private final Credentials credentials;

    private EmbeddedDatabase(Cluster cluster, ServerProcess process, Credentials credentials) {
        this.cluster = cluster;
        this.process = process;
        this.credentials = credentials;
    }

    /**
     * Opens the database in a folder, which is made when it is not there.
     *
     * @throws DatabaseNotStarted with what to do, when PostgreSQL can't be started there
     */
    public static EmbeddedDatabase open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            try (FileChannel channel = FileChannel.open(
                            home.resolve("opening.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return openAlone(new Cluster(home));
            }
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw DatabaseNotStarted.in(home, failed);
        }
    }

    private static EmbeddedDatabase openAlone(Cluster cluster) throws IOException, SQLException {
        Credentials credentials = Credentials.in(cluster.home());
        Optional<ServerProcess> running = ServerProcess.running(cluster, credentials);
        if (running.isPresent()) {
            return new EmbeddedDatabase(cluster, running.get(), credentials);
        }
        boolean fresh = !cluster.isInitialised();
        if (fresh) {
            cluster.clearUnfinished();
        } else {
            cluster.forgetDeadServer();
        }
        EmbeddedPostgres server = start(cluster, fresh ? Credentials.NONE : credentials);
        if (fresh) {
            cluster.secure(server, credentials);
        }
        cluster.own();
        return new EmbeddedDatabase(cluster, ServerProcess.started(server), credentials);
    }

    private static EmbeddedPostgres start(Cluster cluster, Credentials credentials) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(Cluster.binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
        credentials.superuserPassword().ifPresent(password -> builder.setConnectConfig("password", password));
        return builder.start();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(process.port(), Cluster.DATABASE);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return credentials.userPassword();
    }

    /** Stops the server, when it is this process's to stop. Close connections first. */
    @Override
    public void close() {
        if (!cluster.isOwnedHere()) {
            return;
        }
        try {
            process.stop();
            cluster.disown();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL in " + cluster.home() + " did not stop", failed);
        }
    }
}
