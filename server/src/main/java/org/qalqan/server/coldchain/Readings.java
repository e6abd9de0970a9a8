package org.qalqan.server.coldchain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.coldchain.TemperatureSeries.Point;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All temperature readings. Append-only: one for each sensor and moment. They come in through {@link ColdChain}. */
@Repository
public class Readings {

    /** Contradictions that are told at most. */
    static final int MOST_CONTRADICTIONS = 1_000;

    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reading that says otherwise than another one of the same sensor and moment.
     *
     * @param index its place in the list, from 0
     * @param recorded what the other says
     */
    public record Contradiction(int index, Celsius recorded) {}

    /** What a sensor measured in a period, both ends included. */
    public TemperatureSeries series(long sensor, Instant from, Instant until) {
        return new TemperatureSeries(jdbc.sql("""
                select at, hundredths from coldchain.reading where sensor = :sensor and at >= :from and at <= :until order by at
                """)
                .param("sensor", sensor)
                .param("from", UtcMoment.of(from))
                .param("until", UtcMoment.of(until))
                .query(Readings::point)
                .list());
    }

    /** Everything a sensor measured from a moment on. */
    TemperatureSeries since(long sensor, Instant from) {
        return series(sensor, from, EVER);
    }

    /** Everything a sensor measured up to a moment. */
    TemperatureSeries until(long sensor, Instant until) {
        return series(sensor, BEFORE_ALL, until);
    }

    /** The readings of a place in a period, by sensor and moment. */
    public List<TemperatureReading> of(Collection<String> places, Instant from, Instant until, int most) {
        return jdbc.sql("""
                select s.place, s.name, r.at, r.hundredths
                from coldchain.sensor s join coldchain.reading r on r.sensor = s.id
                where s.place in (:places) and r.at >= :from and r.at <= :until
                order by s.place, s.name, r.at limit :most
                """)
                .param("places", places)
                .param("from", UtcMoment.of(from))
                .param("until", UtcMoment.of(until))
                .param("most", most)
                .query((row, number) -> new TemperatureReading(
                        row.getString("place"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Celsius(row.getInt("hundredths"))))
                .list();
    }

    /** The last reading of each sensor up to a moment, by the sensor's id. */
    public Map<Long, Point> latest(Instant until) {
        return jdbc
                .sql("""
                select s.id, r.at, r.hundredths from coldchain.sensor s cross join lateral (
                    select * from coldchain.reading r where r.sensor = s.id and r.at <= :until order by r.at desc limit 1) as r
                """)
                .param("until", UtcMoment.of(until))
                .query((row, number) -> Map.entry(row.getLong("id"), point(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last reading of a sensor before a moment that was not beyond a limit. */
    Optional<Instant> lastWithin(long sensor, Limit limit, Instant before) {
        return jdbc.sql("""
                select at from coldchain.reading
                where sensor = :sensor and at < :before and not (hundredths %s :limit) order by at desc limit 1
                """.formatted(limit.side().sign()))
                .param("sensor", sensor)
                .param("before", UtcMoment.of(before))
                .param("limit", limit.celsius().hundredths())
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The first reading of a sensor after a moment that was not beyond a limit. */
    Optional<Instant> firstWithin(long sensor, Limit limit, Instant after) {
        return jdbc.sql("""
                select at from coldchain.reading
                where sensor = :sensor and at > :after and not (hundredths %s :limit) order by at limit 1
                """.formatted(limit.side().sign()))
                .param("sensor", sensor)
                .param("after", UtcMoment.of(after))
                .param("limit", limit.celsius().hundredths())
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Point point(ResultSet row, int number) throws SQLException {
        return new Point(row.getObject("at", OffsetDateTime.class).toInstant(), new Celsius(row.getInt("hundredths")));
    }
}
