package org.qalqan.server.coverage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tallies on their way into the table: copied beside it at full speed, compared, and taken over in one statement. Lives within one transaction. */
@Repository
class TallyStaging {

    private static final int CHUNK = 20_000;

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
        jdbc.execute((Connection connection) -> copy(connection, tallies));
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

    private static int copy(Connection connection, List<Tally> tallies) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int start = 0; start < tallies.size(); start += CHUNK) {
            StringBuilder rows = new StringBuilder();
            for (int i = start; i < Math.min(tallies.size(), start + CHUNK); i++) {
                append(rows, i, tallies.get(i));
            }
            try {
                copies.copyIn("copy tally_staging from stdin", new StringReader(rows.toString()));
            } catch (IOException failed) {
                throw new UncheckedIOException("Could not copy tallies to the database", failed);
            }
        }
        return tallies.size();
    }

    private static void append(StringBuilder rows, int index, Tally tally) {
        rows.append(index)
                .append('\t')
                .append(escaped(tally.place()))
                .append('\t')
                .append(tally.date())
                .append('\t')
                .append(tally.dateInferred())
                .append('\t')
                .append(tally.knownOn())
                .append('\t')
                .append(tally.indicator().code())
                .append('\t')
                .append(tally.count())
                .append('\t')
                .append(tally.roundedTo())
                .append('\t')
                .append(escaped(tally.source()))
                .append('\t')
                .append(tally.note().map(TallyStaging::escaped).orElse("\\N"))
                .append('\n');
    }

    /** PostgreSQL's text format of COPY: backslash, tab and line ends are escaped. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
