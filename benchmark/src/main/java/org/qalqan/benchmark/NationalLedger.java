package org.qalqan.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a ledger to the size of a nation: 200 lots go from a central store over 17 regional stores to 5,000 vaccination points, where they are given. All of
 * it is made up for measuring, and goes through the ledger's laws like anything else.
 */
final class NationalLedger {

    static final int LOTS = 200;
    static final int POINTS = 5_000;

    private static final int LOTS_AT_ONCE = 5;
    /** Per lot: into the country, to the regions, to the points. */
    private static final int ISSUES = 1 + 17 + POINTS;

    private final JdbcClient jdbc;

    NationalLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The movements it has. */
    long movements() {
        return jdbc.sql("select count(*) from ledger.movement where account = 'benchmark'")
                .query(Long.class)
                .single();
    }

    /** The movements it has when it was filled to so many. */
    static long planned(long movements) {
        return (long) LOTS * (ISSUES + (long) givings(movements) * POINTS);
    }

    /** Days on which each point gives of each lot, so that there are at least so many movements. */
    private static int givings(long movements) {
        return Math.max(1, Math.toIntExact(Math.ceilDiv(movements / LOTS - ISSUES, POINTS)));
    }

    /** Adds what is missing to so many movements, telling how far it is. */
    void fillTo(long movements) {
        int givings = givings(movements);
        places();
        for (int first = 1; first <= LOTS; first += LOTS_AT_ONCE) {
            long started = System.nanoTime();
            lots(first);
            holdings(first);
            enterAndIssue(first);
            give(first, givings);
            System.err.printf(
                    "lots %d to %d: %.1f s%n", first, first + LOTS_AT_ONCE - 1, (System.nanoTime() - started) / 1e9);
        }
        List.of("holding", "movement", "lot")
                .forEach(table -> jdbc.sql("vacuum analyze ledger." + table).update());
    }

    private void places() {
        jdbc.sql("""
                insert into place.place (code, parent, kind, name_kk, name_ru, name_en, source)
                select region.code || '-P' || n, region.code, 'vaccination_point', 'benchmark', 'benchmark', 'benchmark', region.source
                from (select code, source, row_number() over (order by code) as number from place.place
                      where parent = 'KZ' and kind in ('region', 'city')) as region
                cross join generate_series(1, :points / 17 + 1) as n
                where (n - 1) * 17 + region.number <= :points
                on conflict do nothing
                """).param("points", POINTS).update();
    }

    private void lots(int first) {
        jdbc.sql("""
                insert into ledger.lot (product, component, number, look, expiry, doses_per_vial, known_on)
                select 'Comirnaty', 'any', 'BENCHMARK-' || n, 'BENCHMARK-' || n, date '2031-01-01', 6, date '2021-01-01'
                from generate_series(:first, :last) as n on conflict do nothing
                """)
                .param("first", first)
                .param("last", first + LOTS_AT_ONCE - 1)
                .update();
        jdbc.sql("""
                insert into ledger.lot_event (key, lot, act, at, known_on, reason, account)
                select 'benchmark release ' || id, id, 'release', '2021-01-01T00:00:00Z', date '2021-01-01', 'benchmark', 'benchmark'
                from ledger.lot where number like 'BENCHMARK-%' on conflict do nothing
                """).update();
    }

    private void holdings(int first) {
        jdbc.sql("""
                insert into ledger.holding (lot, kind, place)
                select lot.id, its.kind, its.place
                from ledger.lot lot cross join (
                    select 'made' as kind, null as place union all select 'stock', 'KZ'
                    union all select 'stock', code from place.place where parent = 'KZ' and kind in ('region', 'city')
                    union all select kind.kind, point.code from place.place point
                        cross join (values ('stock'), ('given')) as kind (kind)
                        where point.code like 'KZ-%-P%' and point.kind = 'vaccination_point') as its
                where lot.number in (select 'BENCHMARK-' || n from generate_series(:first, :last) as n)
                on conflict do nothing
                """)
                .param("first", first)
                .param("last", first + LOTS_AT_ONCE - 1)
                .update();
    }

    private void enterAndIssue(int first) {
        jdbc.sql("""
                insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
                select 'benchmark ' || f.id || ' ' || t.id, case when f.kind = 'made' then 'enter' else 'issue' end, f.id, t.id,
                    case when f.kind = 'made' then 2000000 when f.place = 'KZ' then 50000 else 120 end,
                    timestamptz '2021-02-01T00:00:00Z'
                        + case when f.kind = 'made' then 0 when f.place = 'KZ' then 1 else 2 end * interval '1 day',
                    date '2021-02-01', 'benchmark'
                from ledger.lot lot
                join ledger.holding t on t.lot = lot.id and t.kind = 'stock'
                join place.place p on p.code = t.place
                join ledger.holding f on f.lot = lot.id and f.name = case when p.parent is null then 'made' else 'stock ' || p.parent end
                where lot.number in (select 'BENCHMARK-' || n from generate_series(:first, :last) as n)
                on conflict do nothing
                """)
                .param("first", first)
                .param("last", first + LOTS_AT_ONCE - 1)
                .update();
    }

    private void give(int first, int givings) {
        jdbc.sql("""
                insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, account)
                select 'benchmark ' || f.id || ' given ' || n, 'give', f.id, t.id, 1 + n % 3,
                    timestamptz '2021-02-04T00:00:00Z' + n * interval '1 day', date '2021-02-04' + n, 'benchmark'
                from ledger.lot lot
                join ledger.holding f on f.lot = lot.id and f.kind = 'stock'
                join ledger.holding t on t.lot = lot.id and t.kind = 'given' and t.place = f.place
                cross join generate_series(1, :givings) as n
                where lot.number in (select 'BENCHMARK-' || n from generate_series(:first, :last) as n)
                on conflict do nothing
                """)
                .param("first", first)
                .param("last", first + LOTS_AT_ONCE - 1)
                .param("givings", givings)
                .update();
    }
}
