package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows lots to wherever they went, and back. */
@Repository
public class Traces {

    /**
     * The movements of a lot, found through its holdings: {@code offset 0} keeps the database at one step into the index for each holding,
     * so that the time goes by the lot and not by the length of the ledger. Those taken back are left out, with what took them back.
     */
    private static final String MOVES = """
            with place as materialized (
                select h.id, h.kind, h.reason, coalesce(h.place, s.origin) as leaves, coalesce(h.place, s.destination) as arrives
                from ledger.holding h left join ledger.shipment s on s.id = h.shipment where h.lot = :lot
            ), every as materialized (
                select f.id as from_holding, m.*
                from place f cross join lateral (
                    select m.id, m.to_holding, m.doses, m.at, m.reverses from ledger.movement m
                    where m.from_holding = f.id and m.at <= :moment offset 0) as m
            ), move as (
                select * from every
                where reverses is null and id not in (select reverses from every where reverses is not null)
            )
            """;

    private final JdbcClient jdbc;
    private final Lots lots;

    Traces(JdbcClient jdbc, Lots lots) {
        this.jdbc = jdbc;
        this.lots = lots;
    }

    /**
     * What happened to a lot in a week.
     *
     * @param monday the week's first day in the campaign's zone
     * @param moved doses that came from one place to another
     */
    public record Week(LocalDate monday, long moved, long given, long wasted) {}

    /** Where a lot went up to a moment. */
    public Optional<Trace> of(long lot, Instant moment) {
        return lots.find(lot).map(known -> Trace.of(known, moment, strands(lot, moment), openVials(lot, moment)));
    }

    /** How a lot reached a place by a moment. */
    public Optional<Origins> to(long lot, String place, Instant moment) {
        return of(lot, moment).map(trace -> Origins.of(trace, place));
    }

    /** What happened to a lot, week by week; weeks in which nothing did are left out. */
    public List<Week> weeks(long lot, Instant moment, ZoneId zone) {
        return jdbc.sql(MOVES + """
                select date_trunc('week', m.at at time zone :zone)::date as monday,
                    coalesce(sum(m.doses) filter (where t.kind = 'stock' and f.kind in ('stock', 'transit')), 0) as moved,
                    coalesce(sum(m.doses) filter (where t.kind = 'given'), 0) as given,
                    coalesce(sum(case when t.kind = 'wasted' then m.doses when f.kind = 'wasted' then -m.doses end), 0) as wasted
                from move m join place f on f.id = m.from_holding join place t on t.id = m.to_holding
                group by monday order by monday
                """)
                .param("lot", lot)
                .param("moment", UtcMoment.of(moment))
                .param("zone", zone.getId())
                .query((row, _) -> new Week(
                        row.getObject("monday", LocalDate.class),
                        row.getLong("moved"),
                        row.getLong("given"),
                        row.getLong("wasted")))
                .list();
    }

    private List<Strand> strands(long lot, Instant moment) {
        // First by holding, which is a number and quick, then by place.
        return jdbc.sql(MOVES + """
                , way as materialized (
                    select from_holding, to_holding, sum(doses) as doses, count(*) as movements, min(at) as first, max(at) as last
                    from move group by from_holding, to_holding
                )
                select f.kind as from_kind, f.leaves, t.kind as to_kind, t.arrives, coalesce(t.reason, f.reason) as reason,
                    sum(w.doses) as doses, sum(w.movements) as movements, min(w.first) as first, max(w.last) as last
                from way w join place f on f.id = w.from_holding join place t on t.id = w.to_holding
                group by f.kind, f.leaves, t.kind, t.arrives, coalesce(t.reason, f.reason)
                order by first, arrives
                """)
                .param("lot", lot)
                .param("moment", UtcMoment.of(moment))
                .query(Traces::strand)
                .list();
    }

    private Map<String, Long> openVials(long lot, Instant moment) {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("""
                select h.place, count(*) as vials
                from ledger.holding h
                cross join lateral (
                    select coalesce(sum(e.doses), 0) as doses from (
                        select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at <= :moment
                        union all
                        select m.doses from ledger.movement m where m.to_holding = h.id and m.at <= :moment) as e) as balance
                where h.lot = :lot and h.kind = 'vial' and balance.doses > 0 group by h.place
                """).param("lot", lot).param("moment", UtcMoment.of(moment)).query(row -> {
            open.put(row.getString("place"), row.getLong("vials"));
        });
        return open;
    }

    private static Strand strand(ResultSet row, int number) throws SQLException {
        return new Strand(
                row.getString("from_kind"),
                Optional.ofNullable(row.getString("leaves")),
                row.getString("to_kind"),
                row.getString("arrives"),
                Optional.ofNullable(row.getString("reason")),
                row.getLong("doses"),
                row.getLong("movements"),
                new Trace.Span(
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant()));
    }
}
