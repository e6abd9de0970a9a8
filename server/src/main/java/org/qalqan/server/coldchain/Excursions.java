package org.qalqan.server.coldchain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All excursions that were found, and the lots that each affected. Append-only. */
@Repository
public class Excursions {

    private static final String SELECT = """
            select e.id as excursion, e.measure, e.lot, e.began_at, e.known_at, r.*, s.place, s.name, e.sensor,
                (select d.storage from coldchain.sensor_storage d where d.sensor = s.id order by d.id desc limit 1) as lies_in
            from coldchain.excursion e join coldchain.rule r on r.id = e.rule join coldchain.sensor s on s.id = e.sensor
            """;

    private final JdbcClient jdbc;

    Excursions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lot that lay in the store during an excursion.
     *
     * @param heldAt since when it is held there
     * @param isNew whether this excursion held it, and not another reason before
     */
    record Affected(long excursion, long lot, Instant heldAt, boolean isNew) {}

    /** Every excursion known by a moment, the last known first. */
    public List<FoundExcursion> knownBy(Instant moment) {
        return jdbc.sql(SELECT + "where e.known_at <= :moment order by e.known_at desc, e.id desc")
                .param("moment", UtcMoment.of(moment))
                .query(Excursions::found)
                .list();
    }

    /** The excursions of a place known by a moment, the last to begin first. */
    public List<FoundExcursion> at(String place, Instant moment) {
        return jdbc.sql(SELECT + """
                where s.place = :place and e.known_at <= :moment order by e.began_at desc, r.product, e.id
                """)
                .param("place", place)
                .param("moment", UtcMoment.of(moment))
                .query(Excursions::found)
                .list();
    }

    public Optional<FoundExcursion> find(long id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(Excursions::found)
                .optional();
    }

    /** Records an excursion. Empty where it is recorded already. */
    Optional<FoundExcursion> add(
            long sensor, long rule, Excursion excursion, Optional<Long> lot, Optional<Long> intake) {
        return jdbc.sql("""
                insert into coldchain.excursion (sensor, rule, measure, lot, began_at, known_at, intake)
                values (:sensor, :rule, :measure, :lot, :beganAt, :knownAt, :intake)
                on conflict do nothing returning id
                """)
                .param("sensor", sensor)
                .param("rule", rule)
                .param("measure", excursion.measure().code())
                .param("lot", lot.orElse(null))
                .param("beganAt", UtcMoment.of(excursion.from()))
                .param("knownAt", UtcMoment.of(excursion.knownAt()))
                .param("intake", intake.orElse(null))
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<FoundExcursion> find(long sensor, long rule, Excursion excursion, Optional<Long> lot) {
        return jdbc.sql(SELECT + """
                where e.sensor = :sensor and e.rule = :rule and e.measure = :measure and e.began_at = :beganAt
                  and e.lot is not distinct from cast(:lot as bigint)
                """)
                .param("sensor", sensor)
                .param("rule", rule)
                .param("measure", excursion.measure().code())
                .param("beganAt", UtcMoment.of(excursion.from()))
                .param("lot", lot.orElse(null))
                .query(Excursions::found)
                .optional();
    }

    /** The lots that an excursion affected. */
    List<Affected> affected(long excursion) {
        return jdbc.sql("select * from coldchain.affected where excursion = :excursion order by lot")
                .param("excursion", excursion)
                .query((row, number) -> new Affected(
                        excursion,
                        row.getLong("lot"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("is_new")))
                .list();
    }

    Set<Long> affectedLots(long excursion) {
        return affected(excursion).stream().map(Affected::lot).collect(Collectors.toSet());
    }

    void affect(Affected affected) {
        jdbc.sql("""
                insert into coldchain.affected (excursion, lot, held_at, is_new) values (:excursion, :lot, :heldAt, :isNew)
                on conflict do nothing
                """)
                .param("excursion", affected.excursion())
                .param("lot", affected.lot())
                .param("heldAt", UtcMoment.of(affected.heldAt()))
                .param("isNew", affected.isNew())
                .update();
    }

    private static FoundExcursion found(ResultSet row, int number) throws SQLException {
        Optional<Storage> declared =
                Optional.ofNullable(row.getString("lies_in")).flatMap(Storage::of);
        return new FoundExcursion(
                row.getLong("excursion"),
                new Sensor(
                        row.getLong("sensor"),
                        row.getString("place"),
                        row.getString("name"),
                        declared.orElse(Storage.REFRIGERATOR),
                        declared.isPresent()),
                ExcursionRules.rule(row),
                Measure.of(row.getString("measure")).orElseThrow(),
                Optional.ofNullable(row.getObject("lot", Long.class)),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}
