package org.qalqan.server.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All statements about vaccine on its way or on a shelf. Append-only. */
@Repository
public class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statements known on a day, by the day they speak of. */
    public List<Delivery> knownOn(LocalDate day) {
        return jdbc.sql("select * from supply.delivery where known_on <= :day order by date, id")
                .param("day", day)
                .query(Deliveries::delivery)
                .list();
    }

    /** Records statements; those already recorded are left alone. Returns how many were new. */
    @Transactional
    public int record(Collection<Delivery> deliveries) {
        return deliveries.stream().mapToInt(this::record).sum();
    }

    private int record(Delivery delivery) {
        return jdbc.sql("""
                insert into supply.delivery (date, precision, known_on, status, event, product, component, place, doses,
                    counting, source, note)
                values (:date, :precision, :knownOn, :status, :event, :product, :component, :place, :doses, :counting,
                    :source, :note)
                on conflict do nothing
                """)
                .param("date", delivery.date())
                .param("precision", delivery.precision().code())
                .param("knownOn", delivery.knownOn())
                .param("status", delivery.status().code())
                .param("event", delivery.event().code())
                .param("product", delivery.product().orElse(null))
                .param("component", delivery.component().map(Component::code).orElse(null))
                .param("place", delivery.place().orElse(null))
                .param("doses", delivery.doses().orElse(null))
                .param("counting", delivery.counting().code())
                .param("source", delivery.source())
                .param("note", delivery.note().orElse(null))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("date", LocalDate.class),
                DatePrecision.of(row.getString("precision")).orElseThrow(),
                row.getObject("known_on", LocalDate.class),
                Delivery.Status.of(row.getString("status")).orElseThrow(),
                Delivery.Event.of(row.getString("event")).orElseThrow(),
                Optional.ofNullable(row.getString("product")),
                Optional.ofNullable(row.getString("component")).flatMap(Component::of),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getObject("doses", Long.class)),
                Delivery.Counting.of(row.getString("counting")).orElseThrow(),
                row.getString("source"),
                Optional.ofNullable(row.getString("note")));
    }
}
