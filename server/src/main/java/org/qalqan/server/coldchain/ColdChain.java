package org.qalqan.server.coldchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.coldchain.ExcursionWatch.Cause;
import org.qalqan.server.coldchain.Intake.Contradicted;
import org.qalqan.server.coldchain.Intake.Taken;
import org.qalqan.server.coldchain.ReadingStaging.Fresh;
import org.qalqan.server.ledger.RetriedTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes readings in. Readings, the excursions that follow from them and the holds of the lots that were there are recorded together or not
 * at all. The same readings twice change nothing.
 */
@Service
public class ColdChain {

    private final ReadingStaging staging;
    private final Sensors sensors;
    private final ExcursionWatch watch;
    private final JdbcClient jdbc;
    private final RetriedTransaction transaction;

    ColdChain(
            ReadingStaging staging,
            Sensors sensors,
            ExcursionWatch watch,
            JdbcClient jdbc,
            RetriedTransaction transaction) {
        this.staging = staging;
        this.sensors = sensors;
        this.watch = watch;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Takes readings, all or none. Their places are known, and their moments have come. */
    public Intake take(List<TemperatureReading> readings, String account) {
        return transaction.execute(status -> {
            staging.fill(readings);
            List<Readings.Contradiction> contradictions = staging.contradictions();
            if (!contradictions.isEmpty()) {
                status.setRollbackOnly();
                return new Contradicted(contradictions);
            }
            staging.leaveOutKnown();
            List<Fresh> fresh = staging.fresh();
            if (fresh.isEmpty()) {
                return new Taken(0, readings.size(), List.of());
            }
            long intake = intake(account);
            long added = staging.record(intake);
            Cause cause = new Cause(account, Optional.of(intake));
            return new Taken(added, readings.size() - added, look(fresh, cause));
        });
    }

    /**
     * Looks at everything a store's sensors ever measured once more: for a sensor of which somebody said what it lies in, and for stock of
     * which it became known later that it was there. Returns the excursions that were not known before.
     */
    public List<FoundExcursion> review(String place, String account) {
        return transaction.execute(_ -> {
            List<FoundExcursion> begun = new ArrayList<>();
            Cause cause = new Cause(account, Optional.empty());
            for (Sensor sensor : sensors.at(place)) {
                jdbc.sql("select id from coldchain.sensor where id = :id for no key update")
                        .param("id", sensor.id())
                        .query(Long.class)
                        .single();
                begun.addAll(watch.look(sensor, Instant.EPOCH, cause));
            }
            return List.copyOf(begun);
        });
    }

    private List<FoundExcursion> look(List<Fresh> fresh, Cause cause) {
        Map<Long, Sensor> known = sensors.all().stream().collect(Collectors.toMap(Sensor::id, Function.identity()));
        List<FoundExcursion> begun = new ArrayList<>();
        for (Fresh one : fresh) {
            Sensor sensor = Optional.ofNullable(known.get(one.sensor())).orElseThrow();
            begun.addAll(watch.look(sensor, one.from(), cause));
        }
        return List.copyOf(begun);
    }

    private long intake(String account) {
        return jdbc.sql("insert into coldchain.intake (account) values (:account) returning id")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
