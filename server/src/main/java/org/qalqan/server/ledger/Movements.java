package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** All movements. Append-only; recorded through the {@link Ledger}. */
@Repository
public class Movements {

    /** A movement with both its holdings. */
    static final String SELECT = """
            select m.*, f.lot,
                f.kind as from_kind, f.place as from_place, f.shipment as from_shipment, f.vial as from_vial, f.reason as from_reason,
                t.kind as to_kind, t.place as to_place, t.shipment as to_shipment, t.vial as to_vial, t.reason as to_reason, t.lot as to_lot
            from ledger.movement m
            join ledger.holding f on f.id = m.from_holding
            join ledger.holding t on t.id = m.to_holding
            """;

    private static final ObjectMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Movement> find(long id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query(Movements::movement)
                .optional();
    }

    public Optional<Movement> find(String key) {
        return jdbc.sql(SELECT + "where m.key = :key")
                .param("key", key)
                .query(Movements::movement)
                .optional();
    }

    /** The reversal of a movement, where it was taken back. */
    public Optional<Movement> reversalOf(long id) {
        return jdbc.sql(SELECT + "where m.reverses = :id")
                .param("id", id)
                .query(Movements::movement)
                .optional();
    }

    /** The movements that were recorded under a key and its parts, in the order of recording. */
    public List<Movement> under(String key) {
        // '0' comes right after '/': the range has the parts of the key and nothing else.
        return jdbc.sql(SELECT + "where m.key = :key or m.key >= :key || '/' and m.key < :key || '0' order by m.id")
                .param("key", key)
                .query(Movements::movement)
                .list();
    }

    Map<String, Movement> byKey(Collection<String> keys) {
        return jdbc
                .sql(SELECT + "where m.key in (:keys)")
                .param("keys", keys)
                .query(Movements::movement)
                .list()
                .stream()
                .collect(Collectors.toMap(Movement::key, Function.identity()));
    }

    /** Records movements in one statement, at the end of which the laws are checked. Returns those whose keys were new, as they are recorded. */
    List<Movement> insert(List<NewMovement> movements) {
        Map<String, NewMovement> wanted = movements.stream()
                .collect(Collectors.toMap(
                        movement -> movement.circumstances().key(), Function.identity(), (first, _) -> first));
        return jdbc.sql("""
                with sent as materialized (
                    select * from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                        key text, act text, lot bigint,
                        from_kind text, from_place text, from_shipment bigint, from_vial bigint, from_reason text,
                        to_kind text, to_place text, to_shipment bigint, to_vial bigint, to_reason text,
                        doses bigint, at timestamptz, known_on date, reverses bigint, shipment bigint, despite boolean,
                        note text, source text, account text)
                ), side as (
                    select lot, from_kind as kind, from_place as place, from_shipment as shipment, from_vial as vial, from_reason as reason
                    from sent
                    union
                    select lot, to_kind, to_place, to_shipment, to_vial, to_reason from sent
                ), holding as materialized (
                    -- In one order for everybody, so that no two wait for each other's new holdings.
                    select s.*, ledger.holding(lot, kind, place, shipment, vial, reason) as id
                    from (select * from side order by lot, kind, place, shipment, vial, reason) as s
                )
                insert into ledger.movement (key, act, from_holding, to_holding, doses, at, known_on, reverses, shipment, despite,
                    note, source, account)
                select s.key, s.act, f.id, t.id, s.doses, s.at, s.known_on, s.reverses, s.shipment, s.despite, s.note, s.source, s.account
                from sent s
                join holding f on (s.lot, s.from_kind) = (f.lot, f.kind)
                    and (s.from_place, s.from_shipment, s.from_vial, s.from_reason)
                        is not distinct from (f.place, f.shipment, f.vial, f.reason)
                join holding t on (s.lot, s.to_kind) = (t.lot, t.kind)
                    and (s.to_place, s.to_shipment, s.to_vial, s.to_reason) is not distinct from (t.place, t.shipment, t.vial, t.reason)
                on conflict (key) do nothing
                returning id, key, recorded_at
                """)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                movements.stream().map(Movements::row).toList()))
                .query((row, number) -> Objects.requireNonNull(wanted.get(row.getString("key")))
                        .recorded(
                                row.getLong("id"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    private static Map<String, Object> row(NewMovement movement) {
        Circumstances how = movement.circumstances();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", how.key());
        row.put("act", movement.act().code());
        row.put("lot", movement.lot());
        put(row, "from_", movement.from());
        put(row, "to_", movement.to());
        row.put("doses", movement.doses());
        row.put("at", how.at().toString());
        row.put("known_on", how.knownOn().toString());
        movement.reverses().ifPresent(id -> row.put("reverses", id));
        movement.shipment().ifPresent(id -> row.put("shipment", id));
        row.put("despite", movement.despite());
        how.note().ifPresent(note -> row.put("note", note));
        how.source().ifPresent(source -> row.put("source", source));
        row.put("account", how.account());
        return row;
    }

    private static void put(Map<String, Object> row, String side, Whereabouts where) {
        row.put(side + "kind", where.kind());
        where.at().ifPresent(place -> row.put(side + "place", place));
        switch (where) {
            case Whereabouts.Transit way -> row.put(side + "shipment", way.shipment());
            case Whereabouts.OpenVial inside -> row.put(side + "vial", inside.vial());
            case Whereabouts.Wasted wasted ->
                row.put(side + "reason", wasted.reason().code());
            case Whereabouts.Made _, Whereabouts.Stock _, Whereabouts.Given _ -> {}
        }
    }

    static Movement movement(ResultSet row, int number) throws SQLException {
        return new Movement(
                row.getLong("id"),
                row.getString("key"),
                Act.of(row.getString("act")).orElseThrow(),
                row.getLong("lot"),
                whereabouts(row, "from_"),
                whereabouts(row, "to_"),
                row.getLong("doses"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("known_on", LocalDate.class),
                Optional.ofNullable(row.getObject("reverses", Long.class)),
                Optional.ofNullable(row.getObject("shipment", Long.class)),
                row.getBoolean("despite"),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("source")),
                row.getString("account"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** Reads whereabouts from the columns of a holding, each with the given prefix. */
    static Whereabouts whereabouts(ResultSet row, String prefix) throws SQLException {
        return Whereabouts.of(
                row.getString(prefix + "kind"),
                String.valueOf(row.getString(prefix + "place")),
                row.getLong(prefix + "shipment"),
                row.getLong(prefix + "vial"),
                String.valueOf(row.getString(prefix + "reason")));
    }
}
