package org.qalqan.server.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.database.Literal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who receive doses, as the recording of doses sees them. */
@Repository
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The recipients behind records, by the record's id; those that there are. */
    public Map<Long, Recipient> find(Collection<Long> ids) {
        return jdbc.sql("""
                select id, coalesce(merged_into, id) as stands_as, born, sex, place from person.person
                where id = any(cast(:ids as bigint[]))
                """).param("ids", Literal.array(ids)).query(Recipients::recipient).list().stream()
                .collect(Collectors.toMap(Recipient::id, recipient -> recipient));
    }

    /** The records that were merged into those given, each with the one it was merged into. */
    public Map<Long, Long> mergedInto(Set<Long> standing) {
        Map<Long, Long> merged = new HashMap<>();
        jdbc.sql("select id, merged_into from person.person where merged_into = any(cast(:ids as bigint[]))")
                .param("ids", Literal.array(standing))
                .query(row -> {
                    merged.put(row.getLong("id"), row.getLong("merged_into"));
                });
        return merged;
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getLong("id"),
                row.getLong("stands_as"),
                row.getObject("born", LocalDate.class),
                Sex.of(row.getString("sex")).orElseThrow(),
                row.getString("place"));
    }
}
