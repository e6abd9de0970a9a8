package org.qalqan.server.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qalqan.server.QalqanServer;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.database.EmbeddedDatabase;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.loading.CampaignFolder;
import org.qalqan.server.loading.CampaignLoader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A server of its own whose stores work as fast as they can until somebody kills it. Prints the key of each movement once it is acknowledged. */
public final class StoreUnderFire {

    private static final int CLERKS = 4;
    private static final List<String> PLACES = List.of(Scene.PLANT, Scene.STORE, Scene.CLINIC);

    private StoreUnderFire() {}

    /** @param arguments the folder of the database */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
        Scene scene = new Scene(server(database));
        List<Lot> lots = List.of(scene.released(100_000), scene.released(100_000));
        System.out.println("ready");
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (int i = 0; i < CLERKS; i++) {
                clerks.submit(() -> work(scene, lots));
            }
        }
    }

    private static ConfigurableApplicationContext server(EmbeddedDatabase database) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(QalqanServer.class)
                .web(WebApplicationType.NONE)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "database",
                                Map.of(
                                        "spring.datasource.url", database.jdbcUrl(),
                                        "spring.datasource.username", database.user(),
                                        "spring.datasource.password", database.password()))))
                .run();
        context.getBean(CampaignLoader.class).load(CampaignFolder.at(TestDatabase.CAMPAIGN));
        return context;
    }

    private static void work(Scene scene, List<Lot> lots) {
        Random chance = new Random();
        while (true) {
            Lot lot = lots.get(chance.nextInt(lots.size()));
            int from = chance.nextInt(PLACES.size());
            String there = PLACES.get((from + 1) % PLACES.size());
            int doses = 1 + chance.nextInt(200);
            var at = Scene.after(chance.nextInt(100));
            NewMovement movement = chance.nextBoolean()
                    ? scene.issue(lot, PLACES.get(from), there, doses, at)
                    : scene.give(lot, PLACES.get(from), doses, at);
            if (scene.ledger.post(movement) instanceof Posted) {
                System.out.println(movement.circumstances().key());
            }
        }
    }
}
