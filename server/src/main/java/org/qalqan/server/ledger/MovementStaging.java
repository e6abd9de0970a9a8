package org.qalqan.server.ledger;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.server.database.CopyIn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Movements of a file on their way into the ledger: copied beside it at full speed, their whereabouts found once for each, and taken over in
 * one statement, at the end of which the database checks the laws once. Lives within one transaction.
 */
@Repository
class MovementStaging {

    private final JdbcOperations jdbc;
    private final JdbcClient queries;

    MovementStaging(JdbcOperations jdbc, JdbcClient queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    void fill(List<StagedMovement> movements) {
        // Numbers are drawn here, so that a reversal can name what it reverses in the same statement.
        jdbc.execute("""
                create temporary table if not exists movement_staging (
                    row bigint, id bigint default nextval(pg_get_serial_sequence('ledger.movement', 'id')), key text collate "C",
                    act text, lot bigint, from_name text collate "C", to_name text collate "C", doses bigint, at timestamptz,
                    known_on date, reverses_key text collate "C", shipment bigint, despite boolean, note text, source text
                ) on commit drop
                """);
        jdbc.execute("truncate movement_staging");
        jdbc.execute((Connection connection) -> CopyIn.copy(connection, """
                movement_staging (row, key, act, lot, from_name, to_name, doses, at, known_on, reverses_key, shipment,
                    despite, note, source)""", movements, MovementStaging::fields));
        jdbc.execute("analyze movement_staging");
        makeHoldings(movements);
    }

    /** One call for each of the whereabouts, not for each movement; always in the same order, so that nobody waits in a circle. */
    private void makeHoldings(List<StagedMovement> movements) {
        Map<String, Map<String, Object>> wanted = new TreeMap<>();
        for (StagedMovement movement : movements) {
            movement.way().ifPresent(way -> {
                put(wanted, movement.row().lot().id(), way.from());
                put(wanted, movement.row().lot().id(), way.to());
            });
        }
        queries.sql("""
                select count(ledger.holding(lot, kind, place, shipment, vial, reason))
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                    lot bigint, kind text, place text, shipment bigint, vial bigint, reason text)
                """)
                .param("rows", JsonMapper.shared().writeValueAsString(wanted.values()))
                .query(Long.class)
                .single();
    }

    private static void put(Map<String, Map<String, Object>> wanted, long lot, Whereabouts where) {
        wanted.computeIfAbsent("%019d %s".formatted(lot, name(where)), _ -> {
            Map<String, Object> holding = new LinkedHashMap<>();
            holding.put("lot", lot);
            holding.put("kind", where.kind());
            where.at().ifPresent(place -> holding.put("place", place));
            switch (where) {
                case Whereabouts.Transit way -> holding.put("shipment", way.shipment());
                case Whereabouts.OpenVial inside -> holding.put("vial", inside.vial());
                case Whereabouts.Wasted wasted ->
                    holding.put("reason", wasted.reason().code());
                case Whereabouts.Made _, Whereabouts.Stock _, Whereabouts.Given _ -> {}
            }
            return holding;
        });
    }

    /** The name of a holding within its lot, as the column {@code ledger.holding.name} derives it. */
    private static String name(Whereabouts where) {
        return switch (where) {
            case Whereabouts.Made _ -> "made";
            case Whereabouts.Transit way -> "transit " + way.shipment();
            case Whereabouts.OpenVial inside -> "vial " + inside.vial();
            case Whereabouts.Wasted wasted ->
                "wasted " + wasted.place() + " " + wasted.reason().code();
            case Whereabouts.Stock stock -> "stock " + stock.place();
            case Whereabouts.Given given -> "given " + given.place();
        };
    }

    /** Rows whose key another movement has. */
    List<Long> taken() {
        return queries.sql("""
                select s.row from movement_staging s
                join ledger.movement m using (key)
                join ledger.holding f on f.id = m.from_holding
                join ledger.holding t on t.id = m.to_holding
                left join ledger.movement o on o.id = m.reverses
                where case when s.reverses_key is null
                    then (s.act, s.lot, s.from_name, s.to_name, s.doses, s.at)
                        is distinct from (m.act, f.lot, f.name, t.name, m.doses, m.at)
                    else s.reverses_key is distinct from o.key end
                order by s.row
                """).query((row, number) -> row.getLong("row")).list();
    }

    /** Of the given rows those that are recorded already. */
    List<Long> recorded(List<Long> rows) {
        return queries.sql("""
                select s.row from movement_staging s join ledger.movement m using (key) where s.row = any (:rows)
                """)
                .param("rows", rows.toArray(Long[]::new))
                .query((row, number) -> row.getLong("row"))
                .list();
    }

    /**
     * A reversal that can't be.
     *
     * @param by key of the other reversal; empty where there is nothing to reverse
     */
    record Senseless(long row, boolean isKnown, Optional<String> by) {}

    /** Reversals of what is unknown, of what was reversed already, and of reversals. */
    List<Senseless> senselessReversals() {
        return queries.sql("""
                select s.row, o.id is not null or a.id is not null as known, coalesce(r.key, second.key) as by
                from movement_staging s
                left join ledger.movement o on o.key = s.reverses_key
                left join movement_staging a on a.key = s.reverses_key
                left join ledger.movement r on r.reverses = o.id and r.key <> s.key
                left join lateral (
                    select e.key from movement_staging e where e.reverses_key = s.reverses_key and e.row < s.row limit 1) second on true
                where s.reverses_key is not null
                  and (o.id is null and a.id is null or 'reverse' in (o.act, a.act) or r.id is not null or second.key is not null)
                order by s.row
                """)
                .query((row, number) -> new Senseless(
                        row.getLong("row"), row.getBoolean("known"), Optional.ofNullable(row.getString("by"))))
                .list();
    }

    /** Takes over what is not recorded yet. Returns how many movements that were. */
    long record(String account) {
        jdbc.execute("delete from movement_staging s using ledger.movement m where m.key = s.key");
        // What is left may be much less: without counting again the database would plan for the wrong number.
        jdbc.execute("analyze movement_staging");
        return queries.sql("""
                insert into ledger.movement (id, key, act, from_holding, to_holding, doses, at, known_on, reverses, shipment, despite,
                    note, source, account)
                overriding system value
                select entry.*, :account from (
                    select s.id, s.key, s.act, f.id, t.id, s.doses, s.at, s.known_on, cast(null as bigint), s.shipment, s.despite,
                        s.note, s.source
                    from movement_staging s
                    join ledger.holding f on f.lot = s.lot and f.name = s.from_name
                    join ledger.holding t on t.lot = s.lot and t.name = s.to_name
                    where s.reverses_key is null
                    union all
                    select s.id, s.key, s.act, m.to_holding, m.from_holding, m.doses, m.at, s.known_on, m.id, null, false, s.note,
                        s.source
                    from movement_staging s join ledger.movement m on m.key = s.reverses_key
                    union all
                    select s.id, s.key, s.act, t.id, f.id, o.doses, o.at, s.known_on, o.id, null, false, s.note, s.source
                    from movement_staging s join movement_staging o on o.key = s.reverses_key
                    join ledger.holding f on f.lot = o.lot and f.name = o.from_name
                    join ledger.holding t on t.lot = o.lot and t.name = o.to_name
                ) as entry order by 1
                """).param("account", account).update();
    }

    /**
     * A balance that would fall below zero.
     *
     * @param row the row of the file that first makes it so
     * @param name of the holding
     * @param at the first moment at which doses are missing
     */
    record Shortage(long row, String product, String number, String name, Instant at, long missing) {}

    /** Each holding that the file would bring below zero. */
    List<Shortage> shortages() {
        return queries.sql("""
                with fresh as (
                    select s.row, s.doses, s.at, f.id as from_holding, t.id as to_holding
                    from movement_staging s
                    join ledger.holding f on f.lot = s.lot and f.name = s.from_name
                    join ledger.holding t on t.lot = s.lot and t.name = s.to_name
                    where not exists (select from ledger.movement m where m.key = s.key)
                ), back as (
                    select s.row, coalesce(o.doses, m.doses) as doses, coalesce(o.at, m.at) as at,
                        coalesce(o.to_holding, m.to_holding) as from_holding, coalesce(o.from_holding, m.from_holding) as to_holding
                    from movement_staging s
                    left join movement_staging named on named.key = s.reverses_key
                    left join fresh o on o.row = named.row
                    left join ledger.movement m on m.key = s.reverses_key
                    where s.reverses_key is not null and not exists (select from ledger.movement m where m.key = s.key)
                ), said as (
                    select * from fresh union all select * from back
                ), touched as (
                    select distinct h.id from said join ledger.holding h on h.id = said.from_holding where h.kind <> 'made'
                ), change as (
                    select from_holding as holding, at, -doses as doses, row from said
                    union all select to_holding, at, doses, row from said
                    union all select m.from_holding, m.at, -m.doses, null from ledger.movement m join touched on touched.id = m.from_holding
                    union all select m.to_holding, m.at, m.doses, null from ledger.movement m join touched on touched.id = m.to_holding
                ), course as (
                    select c.*, sum(doses) over (partition by holding order by at) as after,
                        sum(doses) over (partition by holding order by at, doses < 0, row nulls first) as running
                    from change c join touched on touched.id = c.holding
                ), first as (
                    select distinct on (holding) holding, at, after from course where after < 0 order by holding, at
                ), culprit as (
                    select distinct on (first.holding) first.*, course.row
                    from first join course on course.holding = first.holding and course.at <= first.at
                    where course.row is not null and course.doses < 0
                    order by first.holding, course.at < first.at, course.running >= 0,
                        case when course.at = first.at and course.running < 0 then course.row end, course.at desc, course.row desc
                )
                select c.row, l.product, l.number, h.name, c.at, -c.after as missing
                from culprit c join ledger.holding h on h.id = c.holding join ledger.lot l on l.id = h.lot
                order by c.row
                """)
                .query((row, number) -> new Shortage(
                        row.getLong("row"),
                        row.getString("product"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("missing")))
                .list();
    }

    private static List<?> fields(StagedMovement movement, int index) {
        MovementRow row = movement.row();
        return List.of(
                row.row(),
                row.key(),
                row.act().code(),
                row.life().map(life -> life.lot().id()),
                movement.way().map(way -> name(way.from())),
                movement.way().map(way -> name(way.to())),
                row.doses(),
                row.at(),
                row.knownOn(),
                row.reverses(),
                movement.shipment(),
                movement.isDespite(),
                row.note(),
                row.source());
    }
}
