package org.qalqan.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.qalqan.server.QalqanServer;
import org.qalqan.server.database.EmbeddedDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The server in this process, with its database. Closing it stops both, in that order. */
final class RunningServer implements AutoCloseable {

    private final Optional<EmbeddedDatabase> database;
    private final ConfigurableApplicationContext context;

    private RunningServer(Optional<EmbeddedDatabase> database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** Starts the server with its pages on a port of loopback. */
    static RunningServer onPort(int port, DatabaseOptions options) {
        return start(OptionalInt.of(port), options);
    }

    /** Starts what works on the database, without pages. */
    static RunningServer withoutPages(DatabaseOptions options) {
        return start(OptionalInt.empty(), options);
    }

    private static RunningServer start(OptionalInt port, DatabaseOptions options) {
        Progress.say(options.url().isPresent() ? "connecting to the database" : "starting PostgreSQL");
        Optional<EmbeddedDatabase> database =
                options.url().isPresent() ? Optional.empty() : Optional.of(EmbeddedDatabase.open(options.data()));
        try {
            Progress.say("starting the server");
            ConfigurableApplicationContext context = new SpringApplicationBuilder(QalqanServer.class)
                    .web(port.isPresent() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                    .initializers(started -> started.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("command", properties(port, options, database))))
                    .registerShutdownHook(false)
                    .run();
            return new RunningServer(database, context);
        } catch (RuntimeException failed) {
            database.ifPresent(EmbeddedDatabase::close);
            throw failed;
        }
    }

    private static Map<String, Object> properties(
            OptionalInt port, DatabaseOptions options, Optional<EmbeddedDatabase> database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("qalqan.data", options.data().toAbsolutePath().toString());
        port.ifPresent(number -> properties.put("server.port", number));
        properties.put(
                "spring.datasource.url",
                database.map(EmbeddedDatabase::jdbcUrl).or(options::url).orElseThrow());
        user("QALQAN_DATABASE_USER", database.map(EmbeddedDatabase::user))
                .ifPresent(user -> properties.put("spring.datasource.username", user));
        user("QALQAN_DATABASE_PASSWORD", database.map(EmbeddedDatabase::password))
                .ifPresent(password -> properties.put("spring.datasource.password", password));
        return properties;
    }

    private static Optional<String> user(String variable, Optional<String> embedded) {
        return embedded.or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    /** Whether it runs on the database that comes with it. */
    boolean isEmbedded() {
        return database.isPresent();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Serves until the process is told to end, and then ends in good order. */
    void untilTold() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Progress.say("stopping");
            close();
        }));
        Thread.sleep(Long.MAX_VALUE);
    }

    @Override
    public void close() {
        context.close();
        database.ifPresent(EmbeddedDatabase::close);
    }
}
