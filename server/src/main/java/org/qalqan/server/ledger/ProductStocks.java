package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.List;
import org.qalqan.server.database.UtcMoment;
import org.qalqan.server.supply.Component;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Doses of each product on the shelf of a place, and given there, all lots together. */
@Repository
public class ProductStocks {

    private final JdbcClient jdbc;

    ProductStocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Doses of one stock item. */
    public record Item(String product, Component component, long onShelf, long given) {}

    /** What lay at a place at a moment, and what had been given there by then, as is known now. */
    public List<Item> at(String place, Instant moment) {
        return jdbc.sql("""
                select l.product, l.component,
                    coalesce(sum(h.doses - coalesce(since.doses, 0)) filter (where h.kind = 'stock'), 0) as on_shelf,
                    coalesce(sum(h.doses - coalesce(since.doses, 0)) filter (where h.kind = 'given'), 0) as given
                from ledger.holding h join ledger.lot l on l.id = h.lot
                cross join lateral (
                    select sum(e.doses) as doses from (
                        select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at > :moment
                        union all
                        select m.doses from ledger.movement m where m.to_holding = h.id and m.at > :moment) as e) as since
                where h.place = :place and h.kind in ('stock', 'given')
                group by l.product, l.component order by l.product, l.component
                """)
                .param("place", place)
                .param("moment", UtcMoment.of(moment))
                .query((row, number) -> new Item(
                        row.getString("product"),
                        Component.of(row.getString("component")).orElseThrow(),
                        row.getLong("on_shelf"),
                        row.getLong("given")))
                .list();
    }
}
