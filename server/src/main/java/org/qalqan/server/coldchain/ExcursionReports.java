package org.qalqan.server.coldchain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.server.coldchain.ExcursionReport.AffectedLot;
import org.qalqan.server.coldchain.Excursions.Affected;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Stays;
import org.springframework.stereotype.Service;

/** Excursions with what followed from them. Everything but the finding is computed anew from readings and movements. */
@Service
public class ExcursionReports {

    private final Excursions excursions;
    private final Readings readings;
    private final Stays stays;
    private final LotLives lives;
    private final Clock clock;

    ExcursionReports(Excursions excursions, Readings readings, Stays stays, LotLives lives, Clock clock) {
        this.excursions = excursions;
        this.readings = readings;
        this.stays = stays;
        this.lives = lives;
        this.clock = clock;
    }

    /** What makes one excursion of those of several products. */
    private record Event(long sensor, Limit limit, Measure measure, long minutes, Instant beganAt, Optional<Long> lot) {
        static Event of(FoundExcursion found) {
            return new Event(
                    found.sensor().id(),
                    found.rule().limit(),
                    found.measure(),
                    found.allowed().toMinutes(),
                    found.beganAt(),
                    found.lot());
        }
    }

    /** The excursions of a place known by a moment, the last to begin first. */
    public List<ExcursionReport> at(String place, Instant moment) {
        Map<Event, List<FoundExcursion>> events = new LinkedHashMap<>();
        excursions
                .at(place, moment)
                .forEach(found -> events.computeIfAbsent(Event.of(found), _ -> new ArrayList<>())
                        .add(found));
        return events.values().stream().map(same -> report(same, moment)).toList();
    }

    /** How an excursion went up to a moment; empty where the readings known now show that it was none. */
    public Optional<Excursion> course(FoundExcursion found, Instant moment) {
        return switch (found.measure()) {
            case CONSECUTIVE -> consecutive(found, moment);
            case CUMULATIVE -> cumulative(found, moment);
        };
    }

    private Optional<Excursion> consecutive(FoundExcursion found, Instant moment) {
        Instant end = readings.firstWithin(found.sensor().id(), found.rule().limit(), found.beganAt())
                .filter(within -> !within.isAfter(moment))
                .orElse(moment);
        TemperatureSeries series = readings.series(found.sensor().id(), found.beganAt(), end);
        return found.rule().excursionsIn(series, Measure.CONSECUTIVE).stream()
                .filter(excursion -> excursion.from().equals(found.beganAt()))
                .findFirst();
    }

    private Optional<Excursion> cumulative(FoundExcursion found, Instant moment) {
        return stays.stays(found.sensor().place(), List.of(found.rule().product()), found.beganAt(), moment).stream()
                .filter(stay -> found.lot().equals(Optional.of(stay.lot().id())))
                .filter(stay -> !stay.since().isAfter(found.beganAt()))
                .findFirst()
                .flatMap(stay -> {
                    TemperatureSeries series = readings.series(
                            found.sensor().id(), stay.since(), stay.until().orElse(moment));
                    return found.rule().excursionsIn(series, Measure.CUMULATIVE).stream()
                            .findFirst()
                            .map(course -> stay.until().isPresent() ? course.ended() : course);
                });
    }

    private ExcursionReport report(List<FoundExcursion> same, Instant moment) {
        FoundExcursion first = same.getFirst();
        return new ExcursionReport(
                first.id(),
                first.sensor(),
                first.rule().limit(),
                first.measure(),
                first.allowed(),
                first.beganAt(),
                first.knownAt(),
                course(first, moment),
                same.stream().map(found -> found.rule().product()).distinct().toList(),
                same.stream().map(found -> found.rule().source()).distinct().toList(),
                lots(same));
    }

    private List<AffectedLot> lots(Collection<FoundExcursion> same) {
        Map<Long, AffectedLot> lots = new TreeMap<>();
        for (FoundExcursion found : same) {
            for (Affected affected : excursions.affected(found.id())) {
                lives.find(affected.lot())
                        .ifPresent(life -> lots.putIfAbsent(affected.lot(), affectedLot(found, affected, life)));
            }
        }
        return List.copyOf(lots.values());
    }

    private AffectedLot affectedLot(FoundExcursion found, Affected affected, LotLife life) {
        String place = found.sensor().place();
        long lot = affected.lot();
        return new AffectedLot(
                life.lot(),
                affected.heldAt(),
                life.isHeldAt(place, clock.instant()),
                stays.given(place, lot, found.beganAt(), until(found, affected)),
                stays.sentOn(place, lot, found.beganAt(), until(found, affected)),
                stays.dosesThere(place, lot));
    }

    /** Where another reason had held the lot already, nothing of it could be given since; what was given nevertheless counts as well. */
    private static Instant until(FoundExcursion found, Affected affected) {
        return affected.heldAt().isBefore(found.knownAt()) ? found.knownAt() : affected.heldAt();
    }
}
