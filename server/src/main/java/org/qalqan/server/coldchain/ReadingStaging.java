package org.qalqan.server.coldchain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readings on their way into the table: copied beside it at full speed, compared, and taken over in one statement. Lives within one transaction. */
@Repository
class ReadingStaging {

    private static final int CHUNK = 50_000;

    private final JdbcOperations jdbc;
    private final JdbcClient queries;

    ReadingStaging(JdbcOperations jdbc, JdbcClient queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** A sensor of which readings were new, and when the first of them was. */
    record Fresh(long sensor, Instant from) {}

    /** Copies readings and makes the sensors known. Whoever brings readings of the same sensor waits here for those before him. */
    void fill(List<TemperatureReading> readings) {
        jdbc.execute("""
                create temporary table if not exists reading_staging (
                    index int, place text, name text, at timestamptz, hundredths smallint, sensor int, is_new boolean not null default true
                ) on commit drop
                """);
        jdbc.execute("truncate reading_staging");
        jdbc.execute((Connection connection) -> copy(connection, readings));
        jdbc.execute("analyze reading_staging");
        jdbc.update("""
                insert into coldchain.sensor (place, name) select distinct place, name from reading_staging order by place, name
                on conflict do nothing
                """);
        jdbc.queryForList("""
                select s.id from coldchain.sensor s
                where (s.place, s.name) in (select place, name from reading_staging) order by s.id for no key update
                """);
        jdbc.update("""
                update reading_staging r set sensor = s.id from coldchain.sensor s where (s.place, s.name) = (r.place, r.name)
                """);
    }

    /** Readings that say otherwise than a recorded one, or than one before them. */
    List<Readings.Contradiction> contradictions() {
        return queries.sql("""
                select index, recorded from (
                    select s.index, r.hundredths as recorded
                    from reading_staging s join coldchain.reading r on (r.sensor, r.at) = (s.sensor, s.at)
                    where s.hundredths <> r.hundredths
                    union all
                    select index, first from (
                        select index, hundredths, first_value(hundredths) over (partition by sensor, at order by index) as first
                        from reading_staging) as same
                    where hundredths <> first) as wrong
                order by index limit :most
                """)
                .param("most", Readings.MOST_CONTRADICTIONS)
                .query((row, number) ->
                        new Readings.Contradiction(row.getInt("index"), new Celsius(row.getInt("recorded"))))
                .list();
    }

    /** Leaves out what is recorded already. */
    void leaveOutKnown() {
        jdbc.update("""
                update reading_staging s set is_new = false from coldchain.reading r where (r.sensor, r.at) = (s.sensor, s.at)
                """);
    }

    /** Takes over what is new. Returns how many readings that was. */
    long record(long intake) {
        return queries.sql("""
                insert into coldchain.reading (sensor, at, hundredths, intake)
                select distinct on (sensor, at) sensor, at, hundredths, :intake from reading_staging where is_new order by sensor, at
                on conflict do nothing
                """).param("intake", intake).update();
    }

    List<Fresh> fresh() {
        return queries.sql(
                        "select sensor, min(at) as since from reading_staging where is_new group by sensor order by sensor")
                .query((row, number) -> new Fresh(
                        row.getLong("sensor"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static int copy(Connection connection, List<TemperatureReading> readings) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int start = 0; start < readings.size(); start += CHUNK) {
            StringBuilder rows = new StringBuilder();
            for (int i = start; i < Math.min(readings.size(), start + CHUNK); i++) {
                append(rows, i, readings.get(i));
            }
            try {
                copies.copyIn(
                        "copy reading_staging (index, place, name, at, hundredths) from stdin",
                        new StringReader(rows.toString()));
            } catch (IOException failed) {
                throw new UncheckedIOException("Could not copy readings to the database", failed);
            }
        }
        return readings.size();
    }

    private static void append(StringBuilder rows, int index, TemperatureReading reading) {
        rows.append(index)
                .append('\t')
                .append(escaped(reading.place()))
                .append('\t')
                .append(escaped(reading.sensor()))
                .append('\t')
                .append(reading.at())
                .append('\t')
                .append(reading.celsius().hundredths())
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
