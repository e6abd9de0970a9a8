package org.qalqan.projection.nowcast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every version of every day's count, as known by a day. */
final class Versions {

    private final NavigableMap<LocalDate, NavigableMap<LocalDate, Long>> byDay = new TreeMap<>();

    Versions(List<KnownCount> counts, LocalDate asOf) {
        for (KnownCount count : counts) {
            if (!count.knownOn().isAfter(asOf)) {
                byDay.computeIfAbsent(count.day(), day -> new TreeMap<>())
                        .merge(count.knownOn(), count.people(), Math::max);
            }
        }
    }

    Iterable<LocalDate> days() {
        return byDay.keySet();
    }

    /** What was known about a day by the end of another. */
    Optional<Long> knownBy(LocalDate day, LocalDate by) {
        return Optional.ofNullable(byDay.get(day))
                .map(versions -> versions.floorEntry(by))
                .map(Map.Entry::getValue);
    }

    Optional<Long> latest(LocalDate day) {
        return knownBy(day, LocalDate.MAX);
    }

    /** People a day over the two weeks up to a day, from the latest versions; empty when nothing was counted before. */
    Optional<Double> paceUntil(LocalDate day, int windowDays) {
        LocalDate from = byDay.ceilingKey(day.minusDays(windowDays));
        if (from == null || !from.isBefore(day)) {
            return Optional.empty();
        }
        long days = day.toEpochDay() - from.toEpochDay();
        return latest(day).flatMap(now -> latest(from).map(before -> Math.max(0, now - before) / (double) days));
    }
}
