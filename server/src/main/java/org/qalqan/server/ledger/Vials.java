package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All vials that were opened. What happens to them is recorded through {@link OpenVials}. */
@Repository
public class Vials {

    private static final String SELECT = """
            select v.*, coalesce((select h.doses from ledger.holding h where h.vial = v.id), 0) as left
            from ledger.vial v
            """;

    private final JdbcClient jdbc;

    Vials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Vial> find(long id) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("id", id)
                .query(Vials::vial)
                .optional();
    }

    /** The vial that its opener called by this key. */
    public Optional<Vial> find(String key) {
        return jdbc.sql(SELECT + "where v.key = :key")
                .param("key", key)
                .query(Vials::vial)
                .optional();
    }

    /** Makes a vial; the one with this key where it was made already. */
    Vial make(String key, long lot, String place, Instant openedAt, Instant discardAt) {
        jdbc.sql("""
                insert into ledger.vial (key, lot, place, opened_at, discard_at) values (:key, :lot, :place, :openedAt, :discardAt)
                on conflict (key) do nothing
                """)
                .param("key", key)
                .param("lot", lot)
                .param("place", place)
                .param("openedAt", UtcMoment.of(openedAt))
                .param("discardAt", UtcMoment.of(discardAt))
                .update();
        return jdbc.sql(SELECT + "where v.key = :key")
                .param("key", key)
                .query(Vials::vial)
                .single();
    }

    static Vial vial(ResultSet row, int number) throws SQLException {
        return new Vial(
                row.getLong("id"),
                row.getLong("lot"),
                row.getString("place"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("discard_at", OffsetDateTime.class).toInstant(),
                row.getLong("left"));
    }
}
