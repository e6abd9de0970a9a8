package org.qalqan.server.database;

import java.nio.file.Path;

/** The embedded PostgreSQL could not be started; the message says what to do. */
public final class DatabaseNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DatabaseNotStarted(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseNotStarted in(Path home, Throwable cause) {
        String advice = isRoot()
                ? "Maybe this machine lets root make no user namespace, and PostgreSQL refuses to run as root: run as another user"
                : "Maybe the folder belongs to another user, or the disk is full: name another with --data DIR";
        return new DatabaseNotStarted(
                "PostgreSQL did not start in %s: %s.%n%s, or name a database with --database-url."
                        .formatted(home, cause.getMessage(), advice),
                cause);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
