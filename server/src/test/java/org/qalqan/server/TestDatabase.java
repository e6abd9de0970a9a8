package org.qalqan.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.qalqan.server.database.EmbeddedDatabase;
import org.qalqan.server.loading.CampaignFolder;
import org.qalqan.server.loading.CampaignLoader;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/**
 * A real PostgreSQL for tests, one for the whole test run, with the Kazakhstan campaign loaded. Records are append-only, so a test that adds
 * some uses places, sources or days of its own, or rolls back.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The campaign that ships, seen from a module's folder. */
    public static final Path CAMPAIGN = Path.of("..", "campaigns", "kazakhstan-2021");

    private static final class Running {
        static final Path FOLDER = Path.of(
                        "target", "test-database-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                delete(FOLDER);
            }));
            return database;
        }
    }

    private static final class Server {
        static final ConfigurableApplicationContext RUNNING = start();

        private static ConfigurableApplicationContext start() {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(QalqanServer.class)
                    .web(WebApplicationType.NONE)
                    .initializers(new TestDatabase())
                    .run();
            context.getBean(CampaignLoader.class).load(CampaignFolder.at(CAMPAIGN));
            return context;
        }
    }

    /** The parts of a server on it, without pages, for properties that JUnit's extensions do not reach. */
    public static ConfigurableApplicationContext server() {
        return Server.RUNNING;
    }

    public static EmbeddedDatabase running() {
        return Running.DATABASE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "qalqan.data", Running.FOLDER.toString(),
                                "spring.datasource.url", running().jdbcUrl(),
                                "spring.datasource.username", running().user(),
                                "spring.datasource.password", running().password())));
    }

    /** Loads the campaign when the application has started. */
    @TestConfiguration
    public static class Loaded {
        @Bean
        ApplicationRunner loadCampaign(CampaignLoader loader) {
            return _ -> loader.load(CampaignFolder.at(CAMPAIGN));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
