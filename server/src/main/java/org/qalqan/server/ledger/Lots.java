package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.gs1.LotNumber;
import org.qalqan.server.supply.Component;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All lots. A lot once registered is not changed; what is decided about it later is an event of its {@link LotLife}. */
@Repository
public class Lots {

    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every lot, the last registered first. */
    public List<Lot> all() {
        return jdbc.sql("select * from ledger.lot order by id desc")
                .query(Lots::lot)
                .list();
    }

    public Optional<Lot> find(long id) {
        return jdbc.sql("select * from ledger.lot where id = :id")
                .param("id", id)
                .query(Lots::lot)
                .optional();
    }

    /** The lots with these ids, by id; those that there are. */
    public List<Lot> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from ledger.lot where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(Lots::lot)
                        .list();
    }

    /** The lots with just this number: more than one only where products share it. */
    public List<Lot> numbered(String number) {
        return jdbc.sql("select * from ledger.lot where number = :number order by id")
                .param("number", number)
                .query(Lots::lot)
                .list();
    }

    /** The lots with this GTIN, the last registered first. */
    public List<Lot> traded(String gtin) {
        return jdbc.sql("select * from ledger.lot where gtin = :gtin order by id desc limit 20")
                .param("gtin", gtin)
                .query(Lots::lot)
                .list();
    }

    public Optional<Lot> find(String product, Component component, String number) {
        return jdbc.sql("""
                select * from ledger.lot where product = :product and component = :component and number = :number
                """)
                .param("product", product)
                .param("component", component.code())
                .param("number", number)
                .query(Lots::lot)
                .optional();
    }

    /** Lots whose numbers look like this one to a hurried eye, the number itself among them. */
    public List<Lot> lookingLike(String number) {
        return jdbc.sql("select * from ledger.lot where look = :look order by id")
                .param("look", LotNumber.look(number))
                .query(Lots::lot)
                .list();
    }

    /**
     * Registers a lot, unless its number looks like that of another lot of the same product and nobody has said that they are two.
     *
     * @param distinct whether somebody has said that it is another lot than those that look like it
     */
    @Transactional
    public Registration register(NewLot lot, boolean distinct) {
        Optional<Lot> registered = find(lot.product(), lot.component(), lot.number());
        if (registered.isPresent()) {
            return standing(lot, registered.get());
        }
        List<Lot> alike = lookingLike(lot.number()).stream()
                .filter(other ->
                        other.product().equals(lot.product()) && !other.number().equals(lot.number()))
                .toList();
        if (!alike.isEmpty() && !distinct) {
            return new Registration.LooksLike(alike);
        }
        boolean isNew = insert(lot) == 1;
        Lot there = find(lot.product(), lot.component(), lot.number()).orElseThrow();
        return isNew ? new Registration.Registered(there, true) : standing(lot, there);
    }

    private static Registration standing(NewLot lot, Lot registered) {
        return lot.isSame(registered)
                ? new Registration.Registered(registered, false)
                : new Registration.Differs(registered);
    }

    private int insert(NewLot lot) {
        return jdbc.sql("""
                insert into ledger.lot (product, component, number, look, gtin, made, expiry, doses_per_vial, known_on, source, note)
                values (:product, :component, :number, :look, :gtin, :made, :expiry, :dosesPerVial, :knownOn, :source, :note)
                on conflict (product, component, number) do nothing
                """)
                .param("product", lot.product())
                .param("component", lot.component().code())
                .param("number", lot.number())
                .param("look", LotNumber.look(lot.number()))
                .param("gtin", lot.gtin().orElse(null))
                .param("made", lot.made().orElse(null))
                .param("expiry", lot.expiry().orElse(null))
                .param("dosesPerVial", lot.dosesPerVial())
                .param("knownOn", lot.knownOn())
                .param("source", lot.source().orElse(null))
                .param("note", lot.note().orElse(null))
                .update();
    }

    static Lot lot(ResultSet row, int number) throws SQLException {
        return new Lot(
                row.getLong("id"),
                row.getString("product"),
                Component.of(row.getString("component")).orElseThrow(),
                row.getString("number"),
                Optional.ofNullable(row.getString("gtin")),
                Optional.ofNullable(row.getObject("made", LocalDate.class)),
                Optional.ofNullable(row.getObject("expiry", LocalDate.class)),
                row.getInt("doses_per_vial"),
                row.getObject("known_on", LocalDate.class),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("note")));
    }
}
