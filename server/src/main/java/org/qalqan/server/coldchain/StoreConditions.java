package org.qalqan.server.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.coldchain.StoreCondition.SensorCondition;
import org.qalqan.server.coldchain.StoreCondition.Span;
import org.qalqan.server.coldchain.StoreCondition.State;
import org.qalqan.server.coldchain.TemperatureSeries.Point;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How cold the stores are at a moment. */
@Service
public class StoreConditions {

    /** Time that the trend of a sensor shows. */
    public static final Duration TREND = Duration.ofDays(7);

    private static final Duration SPAN = Duration.ofHours(3);

    private final Sensors sensors;
    private final Readings readings;
    private final ExcursionRules rules;
    private final Excursions excursions;
    private final JdbcClient jdbc;

    StoreConditions(Sensors sensors, Readings readings, ExcursionRules rules, Excursions excursions, JdbcClient jdbc) {
        this.sensors = sensors;
        this.readings = readings;
        this.rules = rules;
        this.excursions = excursions;
        this.jdbc = jdbc;
    }

    /** Every store with a sensor, by place. */
    public List<StoreCondition> at(Instant moment) {
        Map<Long, Point> latest = readings.latest(moment);
        Map<Long, List<Span>> trends = trends(moment);
        List<ExcursionRule> inForce = rules.all();
        Map<Long, List<FoundExcursion>> found = excursions.knownBy(moment).stream()
                .collect(Collectors.groupingBy(excursion -> excursion.sensor().id()));
        Map<String, List<SensorCondition>> stores = new LinkedHashMap<>();
        for (Sensor sensor : sensors.all()) {
            Optional<Point> last = Optional.ofNullable(latest.get(sensor.id()));
            State state = state(sensor, last, inForce, found.getOrDefault(sensor.id(), List.of()), moment);
            stores.computeIfAbsent(sensor.place(), _ -> new ArrayList<>())
                    .add(new SensorCondition(sensor, state, last, trends.getOrDefault(sensor.id(), List.of())));
        }
        return stores.entrySet().stream()
                .map(store -> new StoreCondition(store.getKey(), store.getValue()))
                .toList();
    }

    private State state(
            Sensor sensor,
            Optional<Point> latest,
            List<ExcursionRule> inForce,
            Collection<FoundExcursion> found,
            Instant moment) {
        if (latest.isEmpty()
                || Duration.between(latest.get().at(), moment).compareTo(TemperatureSeries.LONGEST_GAP) > 0) {
            return State.SILENT;
        }
        if (inForce.stream()
                .noneMatch(rule -> rule.storage() == sensor.storage()
                        && rule.limit().isBeyond(latest.get().celsius()))) {
            return State.FINE;
        }
        boolean isGoing = found.stream()
                .filter(excursion ->
                        excursion.rule().limit().isBeyond(latest.get().celsius()))
                .anyMatch(excursion -> excursion.measure() == Measure.CUMULATIVE || isGoing(excursion, moment));
        return isGoing ? State.EXCURSION : State.BEYOND;
    }

    private boolean isGoing(FoundExcursion excursion, Instant moment) {
        return readings.firstWithin(excursion.sensor().id(), excursion.rule().limit(), excursion.beganAt())
                .map(within -> within.isAfter(moment))
                .orElse(true);
    }

    private Map<Long, List<Span>> trends(Instant moment) {
        Instant from = moment.minus(TREND);
        return jdbc
                .sql("""
                select s.id as sensor, span.* from coldchain.sensor s cross join lateral (
                    select date_bin(cast(:span as interval), r.at, :from) as since, min(r.hundredths) as lowest,
                        max(r.hundredths) as highest
                    from coldchain.reading r where r.sensor = s.id and r.at > :from and r.at <= :until group by since) as span
                order by s.id, span.since
                """)
                .param("span", SPAN.toMinutes() + " minutes")
                .param("from", UtcMoment.of(from))
                .param("until", UtcMoment.of(moment))
                .query((row, number) -> Map.entry(
                        row.getLong("sensor"),
                        new Span(
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                new Celsius(row.getInt("lowest")),
                                new Celsius(row.getInt("highest")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
