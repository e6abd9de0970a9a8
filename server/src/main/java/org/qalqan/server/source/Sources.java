package org.qalqan.server.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sources that records refer to. */
@Repository
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every source, by id. */
    public List<Source> all() {
        return jdbc.sql("select * from source.source order by id")
                .query(Sources::source)
                .list();
    }

    public Optional<Source> find(String id) {
        return jdbc.sql("select * from source.source where id = :id")
                .param("id", id)
                .query(Sources::source)
                .optional();
    }

    public Set<String> ids() {
        return all().stream().map(Source::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds a source, or renews what is known of it. */
    public void save(Source source) {
        jdbc.sql("""
                insert into source.source (id, publisher, title, url, licence, retrieved, note)
                values (:id, :publisher, :title, :url, :licence, :retrieved, :note)
                on conflict (id) do update set
                    publisher = excluded.publisher, title = excluded.title, url = excluded.url,
                    licence = excluded.licence, retrieved = excluded.retrieved, note = excluded.note
                """)
                .param("id", source.id())
                .param("publisher", source.publisher())
                .param("title", source.title())
                .param("url", source.url())
                .param("licence", source.licence())
                .param("retrieved", source.retrieved().orElse(null))
                .param("note", source.note().orElse(null))
                .update();
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getString("id"),
                row.getString("publisher"),
                row.getString("title"),
                row.getString("url"),
                row.getString("licence"),
                Optional.ofNullable(row.getObject("retrieved", LocalDate.class)),
                Optional.ofNullable(row.getString("note")));
    }
}
