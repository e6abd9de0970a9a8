package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.supply.Component;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All shipments: those between places, and the deliveries that were announced. */
@Repository
public class Shipments {

    private final JdbcClient jdbc;

    Shipments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of one lot of a shipment.
     *
     * @param sent doses sent, with what was found to be more than was written down
     * @param onTheWay doses still on the way
     */
    public record Line(Lot lot, long sent, long onTheWay) {}

    /**
     * A delivery that was announced, and what has come of it.
     *
     * @param entered doses that came, of all its lots; empty as long as nothing was received for it
     */
    public record Awaited(Shipment shipment, Optional<Long> entered) {}

    public Optional<Shipment> find(long id) {
        return jdbc.sql("select * from ledger.shipment where id = :id")
                .param("id", id)
                .query(Shipments::shipment)
                .optional();
    }

    public Optional<Shipment> find(String key) {
        return jdbc.sql("select * from ledger.shipment where key = :key")
                .param("key", key)
                .query(Shipments::shipment)
                .optional();
    }

    /** The lots of a shipment between places. */
    public List<Line> lines(long shipment) {
        return jdbc.sql("""
                select l.*, h.doses as on_the_way,
                    (select coalesce(sum(case when m.act = 'reverse' then 0 else m.doses end), 0)
                     from ledger.movement m where m.to_holding = h.id
                       and not exists (select from ledger.movement r where r.reverses = m.id)) as sent
                from ledger.holding h join ledger.lot l on l.id = h.lot
                where h.shipment = :shipment order by l.expiry, l.id
                """)
                .param("shipment", shipment)
                .query((row, number) -> new Line(Lots.lot(row, number), row.getLong("sent"), row.getLong("on_the_way")))
                .list();
    }

    /** The deliveries announced by a day, those to come first first, with what was received for each by that day and not taken back. */
    public List<Awaited> announcedBy(LocalDate day) {
        return announced(Optional.empty(), day);
    }

    /** Those announced to a place. */
    public List<Awaited> announcedTo(String place, LocalDate day) {
        return announced(Optional.of(place), day);
    }

    private List<Awaited> announced(Optional<String> place, LocalDate day) {
        // What enters comes from what was made of its lots: the movements are found over those.
        return jdbc.sql("""
                select s.*, (
                    select cast(sum(m.doses) as bigint)
                    from ledger.lot l
                    join ledger.holding h on h.lot = l.id and h.name = 'made'
                    join ledger.movement m on m.from_holding = h.id
                    where l.product = s.product and m.shipment = s.id and m.known_on <= :day
                      and not exists (select from ledger.movement r where r.reverses = m.id and r.known_on <= :day)) as entered
                from ledger.shipment s
                where s.announced_doses is not null and s.known_on <= :day
                  and s.destination = coalesce(cast(:place as text), s.destination)
                order by s.latest, s.id
                """)
                .param("place", place.orElse(null))
                .param("day", day)
                .query((row, number) ->
                        new Awaited(shipment(row, number), Optional.ofNullable(row.getObject("entered", Long.class))))
                .list();
    }

    /** Waits for whoever is receiving the shipment, and keeps others waiting until the transaction ends. */
    void hold(long id) {
        jdbc.sql("select id from ledger.shipment where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Makes a shipment; the one with this key where it was made already. */
    Shipment make(String key, String origin, String destination, Circumstances how) {
        jdbc.sql("""
                insert into ledger.shipment (key, origin, destination, known_on, source, note, account)
                values (:key, :origin, :destination, :knownOn, :source, :note, :account)
                on conflict (key) do nothing
                """)
                .param("key", key)
                .param("origin", origin)
                .param("destination", destination)
                .param("knownOn", how.knownOn())
                .param("source", how.source().orElse(null))
                .param("note", how.note().orElse(null))
                .param("account", how.account())
                .update();
        return find(key).orElseThrow();
    }

    /** Makes an awaited delivery; the one with this key where it was made already. */
    Shipment await(
            String key,
            String destination,
            Shipment.Announced announced,
            LocalDate knownOn,
            String source,
            String account) {
        jdbc.sql("""
                insert into ledger.shipment (key, destination, product, component, announced_doses, earliest, latest, known_on, source,
                    account)
                values (:key, :destination, :product, :component, :doses, :earliest, :latest, :knownOn, :source, :account)
                on conflict (key) do nothing
                """)
                .param("key", key)
                .param("destination", destination)
                .param("product", announced.product())
                .param("component", announced.component().map(Component::code).orElse(null))
                .param("doses", announced.doses())
                .param("earliest", announced.earliest())
                .param("latest", announced.latest())
                .param("knownOn", knownOn)
                .param("source", source)
                .param("account", account)
                .update();
        return find(key).orElseThrow();
    }

    static Shipment shipment(ResultSet row, int number) throws SQLException {
        Optional<Shipment.Announced> announced = Optional.ofNullable(row.getObject("announced_doses", Long.class))
                        .isPresent()
                ? Optional.of(announced(row))
                : Optional.empty();
        return new Shipment(
                row.getLong("id"),
                row.getString("key"),
                Optional.ofNullable(row.getString("origin")),
                row.getString("destination"),
                announced,
                row.getObject("known_on", LocalDate.class),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("note")));
    }

    private static Shipment.Announced announced(ResultSet row) throws SQLException {
        return new Shipment.Announced(
                row.getString("product"),
                Optional.ofNullable(row.getString("component")).flatMap(Component::of),
                row.getLong("announced_doses"),
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class));
    }
}
