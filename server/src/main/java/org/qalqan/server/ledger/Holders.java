package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.database.UtcMoment;
import org.qalqan.server.supply.Component;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every place that holds vaccine, seen from above: a few figures of each. {@link Stocks} has the lots of one place. */
@Repository
public class Holders {

    /** A balance at a moment: what it is now less what was changed since. Without a moment it is what it is now, which asks no movement. */
    private static final String BALANCE = """
            cross join lateral (
                select h.doses - case when cast(:moment as timestamptz) is null then 0 else coalesce((
                    select sum(e.doses) from (
                        select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at > :moment
                        union all
                        select m.doses from ledger.movement m where m.to_holding = h.id and m.at > :moment) as e), 0) end as doses) as b
            """;

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What lies on the shelves of one place, of one component of one product.
     *
     * @param expiring doses of lots that expire in the days asked for, those that expired already among them
     */
    public record Held(String place, String product, Component component, long doses, long expiring) {}

    /** Vials that stand open at a place, and those of them whose time is over. */
    public record Opened(String place, long vials, long overdue) {}

    /** Doses that are on the way to a place, in so many shipments. */
    public record Coming(String place, long shipments, long doses) {}

    /**
     * What each place has on its shelves, by place and product.
     *
     * @param moment as it was then, as is known now; now where empty, which is far faster
     * @param until the last day of expiry that is counted as expiring
     */
    public List<Held> held(Optional<Instant> moment, LocalDate until) {
        return jdbc.sql("""
                select h.place, l.product, l.component, sum(b.doses) as doses,
                    coalesce(sum(b.doses) filter (where l.expiry <= :until), 0) as expiring
                from ledger.holding h join ledger.lot l on l.id = h.lot
                """ + BALANCE + """
                where h.kind = 'stock' and b.doses > 0
                group by h.place, l.product, l.component order by h.place, l.product, l.component
                """)
                .param("moment", utc(moment))
                .param("until", until)
                .query(Holders::held)
                .list();
    }

    /** Open vials by place, with those whose time was over at the moment {@code now}. */
    public List<Opened> opened(Optional<Instant> moment, Instant now) {
        return jdbc.sql("""
                select h.place, count(*) as vials, count(*) filter (where v.discard_at < :now) as overdue
                from ledger.holding h join ledger.vial v on v.id = h.vial
                """ + BALANCE + """
                where h.kind = 'vial' and b.doses > 0 group by h.place
                """)
                .param("moment", utc(moment))
                .param("now", UtcMoment.of(now))
                .query((row, number) ->
                        new Opened(row.getString("place"), row.getLong("vials"), row.getLong("overdue")))
                .list();
    }

    /** What is on the way, by where it is going. */
    public List<Coming> coming(Optional<Instant> moment) {
        return jdbc.sql("""
                select s.destination, count(distinct s.id) as shipments, sum(b.doses) as doses
                from ledger.holding h join ledger.shipment s on s.id = h.shipment
                """ + BALANCE + """
                where h.kind = 'transit' and b.doses > 0 group by s.destination
                """)
                .param("moment", utc(moment))
                .query((row, number) ->
                        new Coming(row.getString("destination"), row.getLong("shipments"), row.getLong("doses")))
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getString("place"),
                row.getString("product"),
                Component.of(row.getString("component")).orElseThrow(),
                row.getLong("doses"),
                row.getLong("expiring"));
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> moment) {
        return moment.map(at -> UtcMoment.of(at)).orElse(null);
    }
}
