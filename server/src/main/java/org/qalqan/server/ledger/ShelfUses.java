package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.qalqan.server.supply.Component;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies on all shelves and how fast it leaves them, as known on a day: only movements that had happened and were known by then. Doses
 * are used when they are sent, issued, opened or given; what was taken back was not used.
 */
@Repository
public class ShelfUses {

    private static final String USED = "('dispatch', 'issue', 'open', 'give')";
    private static final String GIVEN = "('open', 'give')";

    private final JdbcClient jdbc;

    ShelfUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lot on a shelf.
     *
     * @param doses on the shelf; below zero where a movement was known before the one that brought its doses
     * @param used doses used in the days asked for
     * @param given those of them that were given or opened here, and not sent on
     * @param first the day on which the first doses of the lot came
     */
    public record Use(long lot, String place, long doses, long used, long given, Optional<LocalDate> first) {}

    /** A product's component at a place. */
    public record Item(String place, String product, Component component) {}

    /**
     * A lot on a shelf over some days.
     *
     * @param doses on the shelf now, after every movement
     * @param hadBefore whether some had come and were known of before these days
     */
    public record Course(long lot, String place, long doses, boolean hadBefore, List<Change> changes) {

        public Course {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A movement to or from a shelf.
     *
     * @param day on which it happened
     * @param doses that came; below zero those that went
     * @param used doses that were used with it; below zero where a use was taken back
     * @param given those of them that were given or opened here
     */
    public record Change(LocalDate day, LocalDate knownOn, long doses, long used, long given) {}

    /**
     * Every shelf with something on it, or used in the days.
     *
     * @param until the moment whose shelves are asked for
     * @param knownOn only what was known by the end of this day
     * @param since uses after this moment are counted
     */
    public List<Use> on(Instant until, LocalDate knownOn, Instant since, ZoneId zone) {
        return jdbc.sql("""
                with later as (
                    select holding, sum(doses) as doses from (
                        select m.from_holding as holding, -m.doses as doses from ledger.movement m
                        where m.at > :until or m.known_on > :knownOn
                        union all
                        select m.to_holding, m.doses from ledger.movement m where m.at > :until or m.known_on > :knownOn) as e
                    group by holding
                ), used as (
                    select holding, sum(doses) as used, sum(case when act in %2$s then doses else 0 end) as given from (
                        select m.from_holding as holding, m.act, m.doses from ledger.movement m
                        where m.at > :since and m.at <= :until and m.known_on <= :knownOn and m.act in %1$s
                        union all
                        select m.to_holding, o.act, -m.doses from ledger.movement m join ledger.movement o on o.id = m.reverses
                        where m.at > :since and m.at <= :until and m.known_on <= :knownOn and o.act in %1$s) as e
                    group by holding
                )
                select h.lot, h.place, h.doses - coalesce(later.doses, 0) as doses,
                    coalesce(used.used, 0) as used, coalesce(used.given, 0) as given, (
                        select (m.at at time zone :zone)::date from ledger.movement m
                        where m.to_holding = h.id and m.at <= :until and m.known_on <= :knownOn order by m.at limit 1) as first
                from ledger.holding h left join later on later.holding = h.id left join used on used.holding = h.id
                where h.kind = 'stock' and (h.doses <> coalesce(later.doses, 0) or used.holding is not null)
                """.formatted(USED, GIVEN))
                .param("until", UtcMoment.of(until))
                .param("knownOn", knownOn)
                .param("since", UtcMoment.of(since))
                .param("zone", zone.getId())
                .query((row, number) -> new Use(
                        row.getLong("lot"),
                        row.getString("place"),
                        row.getLong("doses"),
                        row.getLong("used"),
                        row.getLong("given"),
                        Optional.ofNullable(row.getObject("first", LocalDate.class))))
                .list();
    }

    /** What happened on some shelves after a day, or became known after it. */
    public List<Course> since(Collection<Item> items, LocalDate day, ZoneId zone) {
        return jdbc.sql("""
                select h.lot, h.place, h.doses,
                    exists (select from ledger.movement m where m.to_holding = h.id and m.at < :after and m.known_on <= :day) as had_before,
                    coalesce((select jsonb_agg(jsonb_build_array(e.day, e.known_on, e.doses, e.used, e.given)) from (
                        select (m.at at time zone :zone)::date as day, m.known_on, -m.doses as doses,
                            case when m.act in %1$s then m.doses else 0 end as used,
                            case when m.act in %2$s then m.doses else 0 end as given
                        from ledger.movement m where m.from_holding = h.id and (m.at >= :after or m.known_on > :day)
                        union all
                        select (m.at at time zone :zone)::date, m.known_on, m.doses,
                            case when o.act in %1$s then -m.doses else 0 end,
                            case when o.act in %2$s then -m.doses else 0 end
                        from ledger.movement m left join ledger.movement o on o.id = m.reverses
                        where m.to_holding = h.id and (m.at >= :after or m.known_on > :day)) as e), '[]') as changes
                from jsonb_to_recordset(cast(:items as jsonb)) as i (place text, product text, component text)
                join ledger.holding h on h.place = i.place and h.kind = 'stock'
                join ledger.lot l on l.id = h.lot and l.product = i.product and l.component = i.component
                """.formatted(USED, GIVEN))
                .param(
                        "items",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        items.stream().map(ShelfUses::named).toList()))
                .param("after", UtcMoment.of(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("day", day)
                .param("zone", zone.getId())
                .query(ShelfUses::course)
                .list();
    }

    private static Map<String, String> named(Item item) {
        return Map.of(
                "place",
                item.place(),
                "product",
                item.product(),
                "component",
                item.component().code());
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        List<Change> changes = JsonMapper.shared()
                .readTree(row.getString("changes"))
                .valueStream()
                .map(change -> new Change(
                        LocalDate.parse(change.get(0).asString()),
                        LocalDate.parse(change.get(1).asString()),
                        change.get(2).asLong(),
                        change.get(3).asLong(),
                        change.get(4).asLong()))
                .toList();
        return new Course(
                row.getLong("lot"),
                row.getString("place"),
                row.getLong("doses"),
                row.getBoolean("had_before"),
                changes);
    }
}
