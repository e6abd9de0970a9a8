package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was between shelf and arm, or between two shelves, as known on a day. */
@Repository
public class Underway {

    private static final String LEFT = """
            select h.id, h.lot, h.shipment, h.vial, h.doses - coalesce((
                    select sum(e.doses) from (
                        select -m.doses as doses from ledger.movement m
                        where m.from_holding = h.id and (m.at > :until or m.known_on > :knownOn)
                        union all
                        select m.doses from ledger.movement m
                        where m.to_holding = h.id and (m.at > :until or m.known_on > :knownOn)) as e), 0) as doses,
                came.at, came.known_on
            from ledger.holding h cross join lateral (
                select min(m.at) as at, max(m.known_on) as known_on from ledger.movement m
                where m.to_holding = h.id and m.act <> 'reverse' and m.at <= :until and m.known_on <= :knownOn) as came
            where h.kind = :kind and came.at is not null
            """;

    private final JdbcClient jdbc;

    Underway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An opened vial with something left in it.
     *
     * @param knownOn the day on which it became known that it was opened
     */
    public record Open(long vial, long lot, String place, long doses, Instant discardAt, LocalDate knownOn) {}

    /**
     * A shipment of which something is still on the way.
     *
     * @param doses of all its lots
     * @param sentAt when the first of it left
     * @param knownOn the day on which it became known that it was sent
     */
    public record Sent(
            long shipment,
            String key,
            Optional<String> origin,
            String destination,
            long doses,
            Instant sentAt,
            LocalDate knownOn) {}

    /** The vials that should have been discarded by a moment and were not. */
    public List<Open> pastTheirTime(Instant until, LocalDate knownOn) {
        return jdbc.sql("with left_over as (" + LEFT + """
                )
                select o.vial, o.lot, v.place, o.doses, v.discard_at, o.known_on
                from left_over o join ledger.vial v on v.id = o.vial
                where o.doses > 0 and v.discard_at < :until order by v.discard_at, v.id
                """)
                .param("until", UtcMoment.of(until))
                .param("knownOn", knownOn)
                .param("kind", "vial")
                .query((row, number) -> new Open(
                        row.getLong("vial"),
                        row.getLong("lot"),
                        row.getString("place"),
                        row.getLong("doses"),
                        row.getObject("discard_at", OffsetDateTime.class).toInstant(),
                        row.getObject("known_on", LocalDate.class)))
                .list();
    }

    /** The shipments between places that were still on the way at a moment, the oldest first. */
    public List<Sent> onTheWay(Instant until, LocalDate knownOn) {
        return jdbc.sql("with left_over as (" + LEFT + """
                )
                select s.id, s.key, s.origin, s.destination, sum(o.doses) as doses, min(o.at) as at, max(o.known_on) as known_on
                from left_over o join ledger.shipment s on s.id = o.shipment
                where o.doses > 0 group by s.id order by min(o.at), s.id
                """)
                .param("until", UtcMoment.of(until))
                .param("knownOn", knownOn)
                .param("kind", "transit")
                .query((row, number) -> new Sent(
                        row.getLong("id"),
                        row.getString("key"),
                        Optional.ofNullable(row.getString("origin")),
                        row.getString("destination"),
                        row.getLong("doses"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("known_on", LocalDate.class)))
                .list();
    }
}
