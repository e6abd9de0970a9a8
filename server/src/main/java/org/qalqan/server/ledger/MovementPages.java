package org.qalqan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Movements for whoever reads all of them, page by page, the last recorded first. */
@Repository
public class MovementPages {

    private final JdbcClient jdbc;

    MovementPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A movement with what its parts are called outside.
     *
     * @param shipment key of the shipment it went with, or came with
     * @param vial key of the vial it went into, or came out of
     * @param reverses key of the movement that it took back
     */
    public record Named(
            Movement movement, Lot lot, Optional<String> shipment, Optional<String> vial, Optional<String> reverses) {}

    /**
     * A page.
     *
     * @param place a place that doses left or came to, in any way
     * @param number of the lot
     * @param before movements recorded before the one with this id
     * @param most how many at most
     */
    public List<Named> page(
            Optional<String> place,
            Optional<String> product,
            Optional<String> number,
            Optional<Long> before,
            int most) {
        List<Line> lines = jdbc.sql("""
                with wanted as (
                    select m.id from ledger.movement m
                    where m.id < coalesce(cast(:before as bigint), 9223372036854775807)
                      and (cast(:place as text) is null
                        or m.from_holding in (select h.id from ledger.holding h where h.place = :place)
                        or m.to_holding in (select h.id from ledger.holding h where h.place = :place))
                      and (cast(:number as text) is null and cast(:product as text) is null or m.from_holding in (
                        select h.id from ledger.holding h join ledger.lot l on l.id = h.lot
                        where l.number = coalesce(:number, l.number) and l.product = coalesce(:product, l.product)))
                    order by m.id desc limit :most)
                select page.*, s.key as shipment_key, v.key as vial_key, r.key as reverses_key
                from (""" + Movements.SELECT + """
                    where m.id in (select id from wanted)) as page
                left join ledger.shipment s on s.id = coalesce(page.shipment, page.from_shipment, page.to_shipment)
                left join ledger.vial v on v.id = coalesce(page.from_vial, page.to_vial)
                left join ledger.movement r on r.id = page.reverses
                order by page.id desc
                """)
                .param("place", place.orElse(null))
                .param("product", product.orElse(null))
                .param("number", number.orElse(null))
                .param("before", before.orElse(null))
                .param("most", most)
                .query((row, at) -> new Line(
                        Movements.movement(row, at),
                        Optional.ofNullable(row.getString("shipment_key")),
                        Optional.ofNullable(row.getString("vial_key")),
                        Optional.ofNullable(row.getString("reverses_key"))))
                .list();
        return lines.isEmpty() ? List.of() : withLots(lines);
    }

    private record Line(
            Movement movement, Optional<String> shipment, Optional<String> vial, Optional<String> reverses) {}

    private List<Named> withLots(List<Line> lines) {
        Map<Long, Lot> lots = jdbc
                .sql("select * from ledger.lot where id in (:ids)")
                .param(
                        "ids",
                        lines.stream()
                                .map(line -> line.movement().lot())
                                .distinct()
                                .toList())
                .query(Lots::lot)
                .list()
                .stream()
                .collect(Collectors.toMap(Lot::id, Function.identity()));
        return lines.stream()
                .map(line -> new Named(
                        line.movement(),
                        Objects.requireNonNull(lots.get(line.movement().lot())),
                        line.shipment(),
                        line.vial(),
                        line.reverses()))
                .toList();
    }
}
