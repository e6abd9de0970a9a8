package org.qalqan.server.coldchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.coldchain.ExcursionRules.Numbered;
import org.qalqan.server.coldchain.TemperatureSeries.Point;
import org.qalqan.server.ledger.Stays;
import org.springframework.stereotype.Service;

/** Finds excursions when readings of a sensor have come in, and records them. Lives within one transaction. */
@Service
class ExcursionWatch {

    private final ExcursionRules rules;
    private final Readings readings;
    private final Excursions excursions;
    private final Stays stays;
    private final Holds holds;

    ExcursionWatch(ExcursionRules rules, Readings readings, Excursions excursions, Stays stays, Holds holds) {
        this.rules = rules;
        this.readings = readings;
        this.excursions = excursions;
        this.stays = stays;
        this.holds = holds;
    }

    /** Who brought the readings, and with which intake; empty for a look at what is there already. */
    record Cause(String account, Optional<Long> intake) {}

    /**
     * Looks at a sensor's readings from a moment on, together with the run of readings that leads to them.
     *
     * @return the excursions that were not known before
     */
    List<FoundExcursion> look(Sensor sensor, Instant since, Cause cause) {
        TemperatureSeries fresh = readings.since(sensor.id(), since);
        Map<Limit, TemperatureSeries> withWhatLedThere = new HashMap<>();
        List<FoundExcursion> begun = new ArrayList<>();
        for (Numbered numbered : rules.numbered()) {
            ExcursionRule rule = numbered.rule();
            if (rule.storage() != sensor.storage() || !touches(fresh, rule.limit())) {
                continue;
            }
            TemperatureSeries series =
                    withWhatLedThere.computeIfAbsent(rule.limit(), limit -> ledThere(sensor, limit, since, fresh));
            for (Excursion excursion : rule.excursionsIn(series, Measure.CONSECUTIVE)) {
                record(sensor, numbered, excursion, Optional.empty(), cause).ifPresent(begun::add);
            }
            if (rule.cumulative().isPresent()) {
                begun.addAll(cumulative(sensor, numbered, fresh, cause));
            }
        }
        return begun;
    }

    /** A reading within a limit can end an excursion, but never make one. */
    private static boolean touches(TemperatureSeries fresh, Limit limit) {
        return fresh.points().stream().anyMatch(point -> limit.isBeyond(point.celsius()));
    }

    private TemperatureSeries ledThere(Sensor sensor, Limit limit, Instant since, TemperatureSeries fresh) {
        TemperatureSeries before = readings.lastWithin(sensor.id(), limit, since)
                .map(within -> readings.series(sensor.id(), within, since))
                .orElseGet(() -> readings.until(sensor.id(), since));
        return joined(before, fresh);
    }

    private static TemperatureSeries joined(TemperatureSeries before, TemperatureSeries after) {
        Collection<Point> all = new ArrayList<>(before.points());
        all.addAll(after.points());
        return TemperatureSeries.of(all);
    }

    private List<FoundExcursion> cumulative(Sensor sensor, Numbered numbered, TemperatureSeries fresh, Cause cause) {
        List<FoundExcursion> begun = new ArrayList<>();
        Instant since = fresh.points().getFirst().at();
        Instant until = fresh.points().getLast().at();
        Set<String> product = Set.of(numbered.rule().product());
        for (Stays.Stay stay : stays.stays(sensor.place(), product, since, until)) {
            TemperatureSeries whileThere =
                    readings.series(sensor.id(), stay.since(), stay.until().orElse(until));
            for (Excursion excursion : numbered.rule().excursionsIn(whileThere, Measure.CUMULATIVE)) {
                record(sensor, numbered, excursion, Optional.of(stay.lot().id()), cause)
                        .ifPresent(begun::add);
            }
        }
        return begun;
    }

    /** Records an excursion and holds the lots that were there. Empty where it was known. */
    private Optional<FoundExcursion> record(
            Sensor sensor, Numbered rule, Excursion excursion, Optional<Long> lot, Cause cause) {
        Optional<FoundExcursion> added = excursions.add(sensor.id(), rule.id(), excursion, lot, cause.intake());
        FoundExcursion found = added.or(() -> excursions.find(sensor.id(), rule.id(), excursion, lot))
                .orElseThrow();
        holds.hold(found, excursion.last(), cause.account());
        return added;
    }
}
