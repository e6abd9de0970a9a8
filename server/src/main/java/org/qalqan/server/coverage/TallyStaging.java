package org.qalqan.server.coverage;

import java.sql.Connection;
import java.util.List;
import org.qalqan.server.database.CopyIn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tallies on their way into the table: copied beside it at full speed, compared, and taken over in one statement. Lives within one transaction. */
@Repository
class TallyStaging {

    private final JdbcOperations jdbc;
    private final JdbcClient queries;

    TallyStaging(JdbcOperations jdbc, JdbcClient queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    void fill(List<Tally> tallies) {
        jdbc.execute("""
                create temporary table if not exists tally_staging (
                    index int, place text, date date, date_inferred boolean, known_on date, indicator text, count bigint,
                    rounded_to int, source text, note text
                ) on commit drop
                """);
        jdbc.execute("truncate tally_staging");
        jdbc.execute(
                (Connection connection) -> CopyIn.copy(connection, "tally_staging", tallies, TallyStaging::fields));
    }

    List<Tallies.Contradiction> contradictions() {
        return queries.sql("""
                select s.index, t.count
                from tally_staging s join coverage.tally t using (place, indicator, date, known_on, source)
                where s.count <> t.count order by s.index
                """)
                .query((row, number) -> new Tallies.Contradiction(row.getInt("index"), row.getLong("count")))
                .list();
    }

    long record() {
        return queries.sql("""
                insert into coverage.tally (place, date, date_inferred, known_on, indicator, count, rounded_to, source, note)
                select place, date, date_inferred, known_on, indicator, count, rounded_to, source, note
                from tally_staging order by index
                on conflict do nothing
                """).update();
    }

    private static List<?> fields(Tally tally, int index) {
        return List.of(
                index,
                tally.place(),
                tally.date(),
                tally.dateInferred(),
                tally.knownOn(),
                tally.indicator().code(),
                tally.count(),
                tally.roundedTo(),
                tally.source(),
                tally.note());
    }
}
