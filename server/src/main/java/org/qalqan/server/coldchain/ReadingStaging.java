package org.qalqan.server.coldchain;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.qalqan.server.database.CopyIn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readings on their way into the table: copied beside it at full speed, compared, and taken over in one statement. Lives within one transaction. */
@Repository
class ReadingStaging {

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
        jdbc.execute((Connection connection) -> CopyIn.copy(
                connection, "reading_staging (index, place, name, at, hundredths)", readings, ReadingStaging::fields));
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

    private static List<?> fields(TemperatureReading reading, int index) {
        return List.of(
                index,
                reading.place(),
                reading.sensor(),
                reading.at(),
                reading.celsius().hundredths());
    }
}
