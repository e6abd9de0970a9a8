package org.qalqan.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running PostgreSQL: started here, or found running. */
sealed interface ServerProcess {

    int port();

    void stop() throws IOException;

    static ServerProcess started(EmbeddedPostgres server) {
        return new Started(server);
    }

    /** The server that already runs on a cluster, if it answers; one whose owner is dead becomes this process's own. */
    static Optional<ServerProcess> running(Cluster cluster, Credentials credentials) throws IOException {
        Optional<Long> pid = cluster.postmasterPid();
        Optional<Integer> port = cluster.postmasterPort();
        if (!cluster.isInitialised() || pid.isEmpty() || port.isEmpty() || !answers(port.get(), credentials)) {
            return Optional.empty();
        }
        if (!cluster.hasLivingOwner()) {
            cluster.own();
        }
        return Optional.of(new Found(pid.get(), port.get()));
    }

    private static boolean answers(int port, Credentials credentials) {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=3&socketTimeout=5".formatted(port, Cluster.DATABASE);
        try (Connection connection = DriverManager.getConnection(url, Cluster.USER, credentials.userPassword())) {
            return connection.isValid(3);
        } catch (SQLException silent) {
            return false;
        }
    }

    /** One that this process started. */
    record Started(EmbeddedPostgres server) implements ServerProcess {
        @Override
        public int port() {
            return server.getPort();
        }

        @Override
        public void stop() throws IOException {
            server.close();
        }
    }

    /** One that was running when this process came. */
    record Found(long pid, int port) implements ServerProcess {
        @Override
        public void stop() throws IOException {
            Optional<ProcessHandle> process = ProcessHandle.of(pid);
            if (process.isEmpty()) {
                return;
            }
            // PostgreSQL ends in good order on SIGTERM once its clients have gone.
            process.get().destroy();
            try {
                process.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException late) {
                throw new IOException("PostgreSQL, process %d, still runs".formatted(pid), late);
            }
        }
    }
}
