package org.qalqan.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.qalqan.server.QalqanServer;
import org.qalqan.server.database.EmbeddedDatabase;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Ledger;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.NewMovement;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Recalls;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.ledger.Traces;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.loading.CampaignFolder;
import org.qalqan.server.loading.CampaignLoader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger at the size of a nation: {@code FOLDER MOVEMENTS [SECONDS]}. Fills the embedded database in FOLDER, where it is not filled yet, and
 * measures reading and recording. Everything stays on loopback and ends by itself.
 */
public final class LedgerLoad {

    private static final int CLIENTS = 16;
    private static final int FEW_LOTS = 4;
    private static final int OFFERED = 1_000;
    private static final int ROUNDS = 200;
    private static final int TRACES = 40;
    private static final int MOST_SECONDS = 120;

    private final Ledger ledger;
    private final Lots lots;
    private final Stocks stocks;
    private final Traces traces;
    private final Recalls recalls;
    private final JdbcClient jdbc;
    private final List<String> points;

    private LedgerLoad(ConfigurableApplicationContext server) {
        ledger = server.getBean(Ledger.class);
        lots = server.getBean(Lots.class);
        stocks = server.getBean(Stocks.class);
        traces = server.getBean(Traces.class);
        recalls = server.getBean(Recalls.class);
        jdbc = server.getBean(JdbcClient.class);
        points = jdbc.sql(
                        "select code from place.place where kind = 'vaccination_point' and code like 'KZ-%-P%' order by code")
                .query((row, number) -> row.getString("code"))
                .list();
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: FOLDER MOVEMENTS [SECONDS]");
        }
        int seconds = Math.min(MOST_SECONDS, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
                ConfigurableApplicationContext server = server(database)) {
            server.getBean(CampaignLoader.class).load(CampaignFolder.at(Path.of("campaigns", "kazakhstan-2021")));
            long wanted = Long.parseLong(arguments[1]);
            NationalLedger nation = new NationalLedger(server.getBean(JdbcClient.class));
            if (nation.movements() < NationalLedger.planned(wanted)) {
                long started = System.nanoTime();
                nation.fillTo(wanted);
                System.out.printf("filled in %.0f s%n", (System.nanoTime() - started) / 1e9);
            }
            System.out.printf("movements: %,d%n", nation.movements());
            LedgerLoad load = new LedgerLoad(server);
            load.reading();
            load.tracing();
            load.recording(seconds);
        }
    }

    private static ConfigurableApplicationContext server(EmbeddedDatabase database) {
        return new SpringApplicationBuilder(QalqanServer.class)
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
    }

    private void reading() {
        List<String> places = jdbc.sql("select distinct place from ledger.holding where kind = 'stock' order by place")
                .query((row, number) -> row.getString("place"))
                .list();
        Random chance = new Random(1);
        Instant march = Instant.parse("2021-02-10T00:00:00Z");
        time("balance of a store, now", _ -> stocks.at(places.get(chance.nextInt(places.size()))));
        time("balance of the central store, now", _ -> stocks.at("KZ"));
        time(
                "balance of a store on a day in the past",
                _ -> stocks.at(places.get(chance.nextInt(places.size())), march));
        time(
                "last 100 movements of a store",
                _ -> stocks.lines(
                        places.get(chance.nextInt(places.size())),
                        Optional.empty(),
                        Instant.parse("2021-12-31T00:00:00Z"),
                        100));
    }

    /** A lot that went to 5,000 points. */
    private void tracing() {
        Instant later = Instant.now();
        Random chance = new Random(2);
        List<Lot> all = IntStream.rangeClosed(1, NationalLedger.LOTS)
                .mapToObj(n -> lots.numbered("BENCHMARK-" + n).getFirst())
                .toList();
        time("trace of a lot", TRACES, _ -> traces.of(any(all, chance).id(), later));
        time("recall of a lot", TRACES, _ -> recalls.of(any(all, chance).id(), later));
    }

    private static Lot any(List<Lot> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    private static void time(String what, IntConsumer work) {
        time(what, ROUNDS, work);
    }

    private static void time(String what, int rounds, IntConsumer work) {
        IntStream.range(0, rounds / 4).forEach(work);
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            work.accept(round);
            millis[round] = (System.nanoTime() - started) / 1e6;
        }
        tell(what, millis, "");
    }

    private static void tell(String what, double[] millis, String more) {
        Arrays.sort(millis);
        System.out.printf(
                "%-46s p50 %7.2f ms  p99 %7.2f ms  max %7.2f ms%s%n",
                what, millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1], more);
    }

    /** Sixteen clients fight for the doses of four lots in one store; then as many do one bare insert each, durable as well. */
    private void recording(int seconds) throws Exception {
        List<Lot> few = IntStream.rangeClosed(1, FEW_LOTS)
                .mapToObj(n -> lots.numbered("BENCHMARK-" + n).getFirst())
                .toList();
        jdbc.sql(
                        "create table if not exists ledger_load (key text primary key, lot bigint, doses bigint, at timestamptz)")
                .update();
        for (int turn = 1; turn <= 2; turn++) {
            contend("bare insert of a row, 16 clients", CLIENTS, seconds / 2, this::bare, few);
            contend("movement with its laws, 1 client", 1, seconds / 4, this::give, few);
            contend("movement with its laws, 16 clients, 4 lots", CLIENTS, seconds / 2, this::give, few);
            offer("the same, %,d a second offered".formatted(OFFERED), CLIENTS, OFFERED, seconds / 2, this::give, few);
            contend("backdated by months at a point, 16 clients", CLIENTS, seconds / 4, this::backdateAtAPoint, few);
            contend("backdated in the busiest store, 1 client", 1, seconds / 4, this::backdate, few);
        }
        jdbc.sql("drop table ledger_load").update();
    }

    /** One piece of work on a lot. */
    private interface Work {
        void on(Lot lot);
    }

    /** Each client goes on as soon as it has its answer. */
    private static void contend(String what, int clients, int seconds, Work work, List<Lot> few) throws Exception {
        run(what, clients, 0, seconds, work, few);
    }

    /** Work comes at a rate, however quick the answers are; who waits for a late answer before him counts that as his own wait. */
    private static void offer(String what, int clients, int rate, int seconds, Work work, List<Lot> few)
            throws Exception {
        run(what, clients, clients * 1_000_000_000L / rate, seconds, work, few);
    }

    private static void run(String what, int clients, long everyNanos, int seconds, Work work, List<Lot> few)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<double[]> client = () -> {
            Random chance = new Random();
            double[] millis = new double[1 << 20];
            int done = 0;
            long due = System.nanoTime() + (everyNanos == 0 ? 0 : chance.nextLong(everyNanos));
            while (System.nanoTime() < end && done < millis.length) {
                LockSupport.parkNanos(due - System.nanoTime());
                long started = everyNanos == 0 ? System.nanoTime() : due;
                work.on(few.get(chance.nextInt(few.size())));
                millis[done++] = (System.nanoTime() - started) / 1e6;
                due += everyNanos;
            }
            return Arrays.copyOf(millis, done);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<double[]>> running = threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(_ -> client).toList());
            double[] all = new double[0];
            for (Future<double[]> one : running) {
                double[] millis = one.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + millis.length);
                System.arraycopy(millis, 0, all, before, millis.length);
            }
            tell(what, all, "  %,.0f a second".formatted(all.length / (double) seconds));
        }
    }

    private void bare(Lot lot) {
        jdbc.sql("insert into ledger_load values (:key, :lot, 1, now())")
                .param("key", UUID.randomUUID().toString())
                .param("lot", lot.id())
                .update();
    }

    private void give(Lot lot) {
        post(lot, "KZ", Instant.now());
    }

    /** All that happened since is looked at: here that is everything this benchmark recorded. */
    private void backdate(Lot lot) {
        post(lot, "KZ", Instant.parse("2021-02-05T00:00:00Z"));
    }

    /** As somebody does who sets an old day right. */
    private void backdateAtAPoint(Lot lot) {
        String point = points.get(ThreadLocalRandom.current().nextInt(points.size()));
        post(lot, point, Instant.parse("2021-02-05T00:00:00Z"));
    }

    private void post(Lot lot, String place, Instant at) {
        Posting posting = ledger.post(new NewMovement(
                Act.GIVE,
                lot.id(),
                new Whereabouts.Stock(place),
                new Whereabouts.Given(place),
                1,
                new Circumstances(
                        UUID.randomUUID().toString(),
                        at,
                        LocalDate.of(2021, 2, 5),
                        "benchmark load",
                        Optional.empty(),
                        Optional.empty())));
        if (posting instanceof Posting.Refused refused) {
            throw new IllegalStateException("refused: " + refused);
        }
    }
}
