package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lay in a store over a time, in closed and opened vials, and where it went: for whoever asks what became of it. */
@Repository
public class Stays {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something of a lot lay in a store for a time.
     *
     * @param until when the last of it left; empty while something is there
     */
    public record Stay(Lot lot, Instant since, Optional<Instant> until) {}

    /** Doses of a lot that left a store for another one. */
    public record SentOn(String place, long doses) {}

    /** Every stay of a lot of some products in a store that touches a period, as is known now. A lot that came back has several. */
    public List<Stay> stays(String place, Collection<String> products, Instant from, Instant until) {
        if (products.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                with change as (
                    select h.lot, e.at, sum(e.doses) as doses
                    from ledger.holding h join ledger.lot l on l.id = h.lot
                    cross join lateral (
                        select m.at, -m.doses as doses from ledger.movement m where m.from_holding = h.id
                        union all
                        select m.at, m.doses from ledger.movement m where m.to_holding = h.id) as e
                    where h.place = :place and h.kind in ('stock', 'vial') and l.product in (:products) and e.at <= :until
                    group by h.lot, e.at
                ), course as (
                    select lot, at, sum(doses) over (partition by lot order by at) > 0 as is_there from change
                ), turn as (
                    select lot, at, is_there from (
                        select *, lag(is_there, 1, false) over (partition by lot order by at) as was_there from course) as steps
                    where is_there <> was_there
                ), stay as (
                    select lot, at as since, lead(at) over (partition by lot order by at) as left_at, is_there from turn
                )
                select l.*, s.since, s.left_at from stay s join ledger.lot l on l.id = s.lot
                where s.is_there and (s.left_at is null or s.left_at > :from)
                order by l.id, s.since
                """)
                .param("place", place)
                .param("products", products)
                .param("from", UtcMoment.of(from))
                .param("until", UtcMoment.of(until))
                .query((row, number) -> new Stay(
                        Lots.lot(row, number),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("left_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Doses of a lot in a store now, in closed and opened vials. */
    public long dosesThere(String place, long lot) {
        return jdbc.sql("""
                select coalesce(sum(doses), 0) from ledger.holding where place = :place and lot = :lot and kind in ('stock', 'vial')
                """)
                .param("place", place)
                .param("lot", lot)
                .query(Long.class)
                .single();
    }

    /** Doses of a lot given at a place in a period, less what was taken back. */
    public long given(String place, long lot, Instant from, Instant until) {
        return jdbc.sql("""
                select coalesce(sum(case when m.act = 'reverse' then -m.doses else m.doses end), 0)
                from ledger.holding h join ledger.movement m
                    on m.to_holding = h.id or m.from_holding = h.id and m.act = 'reverse'
                where h.place = :place and h.lot = :lot and h.kind = 'given' and m.at >= :from and m.at <= :until
                """)
                .param("place", place)
                .param("lot", lot)
                .param("from", UtcMoment.of(from))
                .param("until", UtcMoment.of(until))
                .query(Long.class)
                .single();
    }

    /** Where doses of a lot were sent or handed from a store in a period, less what was taken back. */
    public List<SentOn> sentOn(String place, long lot, Instant from, Instant until) {
        return jdbc.sql("""
                select destination, sum(doses) as doses from (
                    select coalesce(s.destination, t.place) as destination, m.doses
                    from ledger.holding f join ledger.movement m on m.from_holding = f.id and m.act <> 'reverse'
                    join ledger.holding t on t.id = m.to_holding left join ledger.shipment s on s.id = t.shipment
                    where f.place = :place and f.lot = :lot and f.kind = 'stock' and t.kind in ('transit', 'stock')
                      and m.at >= :from and m.at <= :until
                    union all
                    select coalesce(s.destination, f.place), -m.doses
                    from ledger.holding t join ledger.movement m on m.to_holding = t.id and m.act = 'reverse'
                    join ledger.holding f on f.id = m.from_holding left join ledger.shipment s on s.id = f.shipment
                    where t.place = :place and t.lot = :lot and t.kind = 'stock' and f.kind in ('transit', 'stock')
                      and coalesce(s.origin, :place) = :place and m.at >= :from and m.at <= :until) as sent
                group by destination having sum(doses) > 0 order by destination
                """)
                .param("place", place)
                .param("lot", lot)
                .param("from", UtcMoment.of(from))
                .param("until", UtcMoment.of(until))
                .query((row, number) -> new SentOn(row.getString("destination"), row.getLong("doses")))
                .list();
    }
}
