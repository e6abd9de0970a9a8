package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a store keeper wants to see beside the balances of a shelf: its counts, its open vials, what was taken back, where it usually sends. */
@Repository
public class Shelves {

    private final JdbcClient jdbc;

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A count of a lot on a shelf. */
    public record LastCount(long lot, Instant at, long counted, long expected) {}

    /** A shipment of which something is under way. */
    public record UnderWay(Shipment shipment, long doses, int lots) {}

    /** The last count of each lot at a place by a moment, by lot. */
    public Map<Long, LastCount> lastCounts(String place, Instant moment) {
        return jdbc
                .sql("""
                select distinct on (lot) lot, at, counted, expected from ledger.stock_count
                where place = :place and at <= :moment order by lot, at desc, id desc
                """)
                .param("place", place)
                .param("moment", UtcMoment.of(moment))
                .query(Shelves::lastCount)
                .list()
                .stream()
                .collect(Collectors.toMap(LastCount::lot, count -> count));
    }

    /** The vials that stood open at a place at a moment, as is known now, those to be discarded first first. */
    public List<Vial> openAt(String place, Instant moment) {
        return jdbc.sql("""
                select v.*, h.doses - coalesce(since.doses, 0) as left
                from ledger.holding h join ledger.vial v on v.id = h.vial
                cross join lateral (
                    select sum(e.doses) as doses from (
                        select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at > :moment
                        union all
                        select m.doses from ledger.movement m where m.to_holding = h.id and m.at > :moment) as e) as since
                where h.place = :place and h.kind = 'vial' and h.doses > coalesce(since.doses, 0)
                order by v.discard_at, v.id
                """)
                .param("place", place)
                .param("moment", UtcMoment.of(moment))
                .query(Vials::vial)
                .list();
    }

    /** Shipments to or from a place of which something is under way now, the oldest first. */
    public List<UnderWay> underWay(String place) {
        return jdbc.sql("""
                select s.*, sum(h.doses) as under_way, count(*) as lots
                from ledger.shipment s join ledger.holding h on h.shipment = s.id and h.doses > 0
                where s.destination = :place or s.origin = :place
                group by s.id order by s.id
                """)
                .param("place", place)
                .query((row, number) ->
                        new UnderWay(Shipments.shipment(row, number), row.getLong("under_way"), row.getInt("lots")))
                .list();
    }

    /** Those of the movements that were taken back. */
    public Set<Long> reversedOf(Collection<Long> movements) {
        if (movements.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select reverses from ledger.movement where reverses in (:movements)")
                .param("movements", movements)
                .query(Long.class)
                .list());
    }

    /** Where doses were last handed to, or sent to, from a place. */
    public Optional<String> lastDestination(String place, Act act) {
        String sql = act == Act.DISPATCH ? """
                        select destination from ledger.shipment where origin = :place order by id desc limit 1
                        """ : """
                        select t.place from ledger.holding f
                        cross join lateral (
                            select m.to_holding, m.at, m.id from ledger.movement m
                            where m.from_holding = f.id and m.act = 'issue' order by m.at desc, m.id desc limit 1) as last
                        join ledger.holding t on t.id = last.to_holding
                        where f.place = :place and f.kind = 'stock' order by last.at desc, last.id desc limit 1
                        """;
        return jdbc.sql(sql).param("place", place).query(String.class).optional();
    }

    /** Lots of a product of which nothing has entered yet, the last registered first: what a delivery that comes is likely to be. */
    public List<Lot> notEntered(String product) {
        return jdbc.sql("""
                select l.* from ledger.lot l
                where l.product = :product
                  and not exists (select from ledger.holding h where h.lot = l.id and h.name = 'made' and h.doses <> 0)
                order by l.id desc limit 20
                """).param("product", product).query(Lots::lot).list();
    }

    /** The shipments with these ids, by id. */
    public Map<Long, Shipment> shipments(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from ledger.shipment where id in (:ids)")
                .param("ids", ids)
                .query(Shipments::shipment)
                .list()
                .stream()
                .collect(Collectors.toMap(Shipment::id, shipment -> shipment));
    }

    /** Whether counts were recorded under a key and its parts. */
    public boolean isCounted(String key) {
        return jdbc.sql("select exists (select from ledger.stock_count where key >= :key || '/' and key < :key || '0')")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private static LastCount lastCount(ResultSet row, int number) throws SQLException {
        return new LastCount(
                row.getLong("lot"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("counted"),
                row.getLong("expected"));
    }
}
