package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies where: balances, which are derived from movements, and the movements of a shelf. */
@Repository
public class Stocks {

    /** The last movements of each lot on a shelf, over the indexes, and of these the last. */
    private static final String RECENT = """
            select side.id from ledger.holding h cross join lateral (
                (select m.id, m.at from ledger.movement m where m.from_holding = h.id and m.at <= :until
                 order by m.at desc, m.id desc limit :most)
                union all
                (select m.id, m.at from ledger.movement m where m.to_holding = h.id and m.at <= :until
                 order by m.at desc, m.id desc limit :most)) as side
            where h.place = :place and h.kind = 'stock' and h.lot = coalesce(cast(:lot as bigint), h.lot)
            order by side.at desc, side.id desc limit :most
            """;

    private final JdbcClient jdbc;

    Stocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many doses of a lot on a shelf. */
    public record Balance(Lot lot, long doses) {}

    /**
     * A movement seen from a shelf.
     *
     * @param change doses that came, or below zero those that went
     * @param balance doses of the lot on the shelf after everything that happened up to that moment
     */
    public record Line(Movement movement, long change, long balance) {}

    /** What is on the shelf of a place now, the lot that expires first first. */
    public List<Balance> at(String place) {
        return jdbc.sql("""
                select l.*, h.doses from ledger.holding h join ledger.lot l on l.id = h.lot
                where h.place = :place and h.kind = 'stock' and h.doses > 0
                order by l.expiry nulls last, l.id
                """)
                .param("place", place)
                .query((row, number) -> new Balance(Lots.lot(row, number), row.getLong("doses")))
                .list();
    }

    /** What was on the shelf of a place at a moment, as is known now, the lot that expires first first. */
    public List<Balance> at(String place, Instant moment) {
        return at(place, Optional.empty(), moment);
    }

    /** Doses of a lot on the shelf of a place at a moment, as is known now. */
    public long balanceAt(String place, long lot, Instant moment) {
        return at(place, Optional.of(lot), moment).stream()
                .mapToLong(Balance::doses)
                .sum();
    }

    private List<Balance> at(String place, Optional<Long> lot, Instant moment) {
        return jdbc.sql("""
                select l.*, h.doses - coalesce(since.doses, 0) as doses
                from ledger.holding h join ledger.lot l on l.id = h.lot
                cross join lateral (
                    select sum(e.doses) as doses from (
                        select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at > :moment
                        union all
                        select m.doses from ledger.movement m where m.to_holding = h.id and m.at > :moment) as e) as since
                where h.place = :place and h.kind = 'stock' and h.lot = coalesce(cast(:lot as bigint), h.lot)
                  and h.doses <> coalesce(since.doses, 0)
                order by l.expiry nulls last, l.id
                """)
                .param("place", place)
                .param("lot", lot.orElse(null))
                .param("moment", UtcMoment.of(moment))
                .query((row, number) -> new Balance(Lots.lot(row, number), row.getLong("doses")))
                .list();
    }

    /** Doses of a lot somewhere, now. */
    public long doses(long lot, Whereabouts where) {
        return jdbc.sql("""
                select coalesce(sum(doses), 0) from ledger.holding
                where lot = :lot and kind = :kind and place is not distinct from cast(:place as text)
                  and shipment is not distinct from cast(:shipment as bigint) and vial is not distinct from cast(:vial as bigint)
                  and reason is not distinct from cast(:reason as text)
                """)
                .param("lot", lot)
                .param("kind", where.kind())
                .param("place", where.at().orElse(null))
                .param("shipment", where instanceof Whereabouts.Transit way ? way.shipment() : null)
                .param("vial", where instanceof Whereabouts.OpenVial inside ? inside.vial() : null)
                .param(
                        "reason",
                        where instanceof Whereabouts.Wasted wasted
                                ? wasted.reason().code()
                                : null)
                .query(Long.class)
                .single();
    }

    /**
     * The movements of a shelf up to a moment, the last first.
     *
     * @param lot of one lot only
     * @param most how many at most
     */
    public List<Line> lines(String place, Optional<Long> lot, Instant until, int most) {
        List<Movement> movements = jdbc.sql("with recent as (" + RECENT + ")" + Movements.SELECT + """
                where m.id in (select id from recent) order by m.at desc, m.id desc
                """)
                .param("place", place)
                .param("until", UtcMoment.of(until))
                .param("lot", lot.orElse(null))
                .param("most", most)
                .query(Movements::movement)
                .list();
        Map<Long, Long> balances = new HashMap<>(at(place, lot, until).stream()
                .collect(Collectors.toMap(balance -> balance.lot().id(), Balance::doses)));
        Whereabouts shelf = new Whereabouts.Stock(place);
        return movements.stream()
                .map(movement -> {
                    long change = movement.to().equals(shelf) ? movement.doses() : -movement.doses();
                    long after = balances.getOrDefault(movement.lot(), 0L);
                    balances.put(movement.lot(), after - change);
                    return new Line(movement, change, after);
                })
                .toList();
    }
}
