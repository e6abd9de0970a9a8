package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.QalqanServer;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.database.EmbeddedDatabase;
import org.qalqan.server.loading.CampaignFolder;
import org.qalqan.server.loading.CampaignLoader;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A recall at national scale: a lot with over 100,000 movements at 5,000 points, in a ledger that has several times as many of other lots.
 * Prints how long each question takes and how the database looks for the answer. The movements go through the trigger that holds the laws.
 */
@EnabledIfSystemProperty(named = "qalqan.long", matches = "true")
class RecallAtScaleTest {

    private static final int OTHER_LOTS = Integer.getInteger("qalqan.other-lots", 10);
    private static final Instant MOMENT = Instant.parse("2021-06-04T18:59:59Z");

    @Test
    void aRecallIsAnsweredWhileThePhoneIsStillRinging(@TempDir Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("database"));
                ConfigurableApplicationContext server = server(database)) {
            server.getBean(CampaignLoader.class).load(CampaignFolder.at(TestDatabase.CAMPAIGN));
            JdbcClient jdbc = server.getBean(JdbcClient.class);
            jdbc.sql(POINTS).update();
            long lot = lots(jdbc);
            List<String> acts = List.of(ENTER, TO_REGIONS, TO_POINTS, GIVEN, WASTED);
            acts.forEach(act -> jdbc.sql(act).update());
            jdbc.sql("vacuum analyze ledger.holding, ledger.movement").update();
            print("movements in all", count(jdbc, "select count(*) from ledger.movement"));
            print("movements of the lot", count(jdbc, OF_THE_LOT));

            Recall recall = timed("recall", () -> server.getBean(Recalls.class).of(lot, MOMENT))
                    .orElseThrow();
            timed("trace", () -> server.getBean(Traces.class).of(lot, MOMENT));
            timed("way back", () -> server.getBean(Traces.class).to(lot, "P-4711", MOMENT));
            timed(
                    "standing on a past day",
                    () -> server.getBean(LotStandings.class).find(lot, MOMENT));
            timed(
                    "standing now",
                    () -> server.getBean(LotStandings.class)
                            .find(lot, Instant.now().plusSeconds(60)));

            assertThat(recall.rows()).hasSizeGreaterThan(5000);
            assertThat(recall.sum(row -> row.has() + row.given() + row.wasted()))
                    .isEqualTo(recall.made());
        }
    }

    private static <T> T timed(String what, Supplier<T> question) {
        long best = Long.MAX_VALUE;
        for (int run = 0; ; run++) {
            long start = System.nanoTime();
            T answer = question.get();
            long millis = (System.nanoTime() - start) / 1_000_000;
            best = Math.min(best, millis);
            if (run == 0) {
                print(what + ", first time, ms", millis);
            }
            if (run == 4) {
                print(what + ", best of five, ms", best);
                return answer;
            }
        }
    }

    private static void print(String what, long value) {
        System.out.printf("%-40s %,10d%n", what, value);
    }

    private static long count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static long lots(JdbcClient jdbc) {
        jdbc.sql("""
                insert into ledger.lot (product, component, number, look, expiry, doses_per_vial, known_on)
                select 'QazVac', 'any', 'SCALE' || n, 'SCALE' || n, '2031-01-01', 1, '2021-03-01' from generate_series(0, :others) as n
                """).param("others", OTHER_LOTS).update();
        return count(jdbc, "select id from ledger.lot where number = 'SCALE0'");
    }

    private static ConfigurableApplicationContext server(EmbeddedDatabase database) {
        return new SpringApplicationBuilder(QalqanServer.class)
                .properties(Map.of(
                        "server.port", "0",
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password()))
                .run();
    }

    private static final String OF_THE_LOT = """
            select count(*) from ledger.movement m join ledger.holding h on h.id = m.from_holding
            join ledger.lot l on l.id = h.lot where l.number = 'SCALE0'
            """;

    private static final String POINTS = """
            insert into place.place (code, parent, kind, name_kk, name_ru, name_en, source)
            select 'P-' || n, r.code, 'vaccination_point', 'Пункт ' || n, 'Пункт ' || n, 'Point ' || n, r.source
            from generate_series(1, 5000) as n
            join (select code, source, row_number() over (order by code) - 1 as nth from place.place where kind = 'region') r
              on r.nth = n % 14
            """;

    private static final String ENTER = """
            insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
            select 'enter ' || l.id, 'enter', ledger.holding(l.id, 'made', null, null, null, null),
                ledger.holding(l.id, 'stock', 'KZ-ZHA', null, null, null), 10000000, '2021-03-01 00:00+06', '2021-03-01', 'test'
            from ledger.lot l where l.number like 'SCALE%'
            """;

    private static final String TO_REGIONS = """
            insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
            select 'region ' || l.id || ' ' || p.code, 'issue', ledger.holding(l.id, 'stock', 'KZ-ZHA', null, null, null),
                ledger.holding(l.id, 'stock', p.code, null, null, null), 500000, '2021-03-02 00:00+06', '2021-03-02', 'test'
            from ledger.lot l cross join place.place p
            where l.number like 'SCALE%' and p.kind = 'region' and p.code <> 'KZ-ZHA'
            """;

    private static final String TO_POINTS = """
            insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
            select 'point ' || l.id || ' ' || p.code || ' ' || n, 'issue', ledger.holding(l.id, 'stock', p.parent, null, null, null),
                ledger.holding(l.id, 'stock', p.code, null, null, null), 50,
                timestamptz '2021-03-03 09:00+06' + n * interval '7 days', '2021-03-03', 'test'
            from ledger.lot l cross join place.place p cross join generate_series(0, 3) as n
            where l.number like 'SCALE%' and p.code like 'P-%'
            """;

    private static final String GIVEN = """
            insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
            select 'give ' || l.id || ' ' || p.code || ' ' || n, 'give', ledger.holding(l.id, 'stock', p.code, null, null, null),
                ledger.holding(l.id, 'given', p.code, null, null, null), 3,
                timestamptz '2021-03-03 18:00+06' + n * interval '1 day', '2021-03-03', 'test'
            from ledger.lot l cross join place.place p cross join generate_series(0, 15) as n
            where l.number like 'SCALE%' and p.code like 'P-%' and (l.number = 'SCALE0' or n < 4)
            """;

    private static final String WASTED = """
            insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
            select 'waste ' || l.id || ' ' || p.code, 'waste', ledger.holding(l.id, 'stock', p.code, null, null, null),
                ledger.holding(l.id, 'wasted', p.code, null, null, 'broken'), 1, '2021-03-20 18:00+06', '2021-03-20', 'test'
            from ledger.lot l cross join place.place p where l.number like 'SCALE%' and p.code like 'P-%'
            """;
}
