package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.qalqan.server.alerts.Shelf.OnShelf;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.ShelfUses.Change;
import org.qalqan.server.ledger.ShelfUses.Course;

/**
 * One shelf over some weeks, with two times: what it held on a day, as was known on that day or later.
 *
 * @param courses of the lots that ever lay there
 * @param lives with all that was decided about them
 * @param start the movements of days after this one are there; a pace can be told from its length later on
 * @param moments the moment at which a day is looked at
 */
record ShelfCourse(
        String place,
        Item item,
        List<Course> courses,
        Map<Long, LotLife> lives,
        LocalDate start,
        Thresholds thresholds,
        Function<LocalDate, Instant> moments) {

    /** What was there at the end of a day, as known on a day not before it. */
    Shelf at(LocalDate day, LocalDate knownOn) {
        List<OnShelf> lots = new ArrayList<>();
        long used = 0;
        long given = 0;
        LocalDate first = day.plusDays(1);
        LocalDate paceFrom = day.minusDays(thresholds.paceDays());
        for (Course course : courses) {
            long doses = course.doses();
            if (course.hadBefore()) {
                first = start;
            }
            for (Change change : course.changes()) {
                if (change.day().isAfter(day) || change.knownOn().isAfter(knownOn)) {
                    doses -= change.doses();
                    continue;
                }
                if (change.doses() > 0 && change.day().isBefore(first)) {
                    first = change.day();
                }
                if (change.day().isAfter(paceFrom)) {
                    used += change.used();
                    given += change.given();
                }
            }
            lots.add(new OnShelf(Objects.requireNonNull(lives.get(course.lot())).knownOn(knownOn), doses));
        }
        return new Shelf(place, item, day, moments.apply(day), lots, Pace.of(used, given, first, day, thresholds));
    }

    /** Whether doses ever stayed overnight in the days of a pace. Through a store that sends on what comes the same day they only pass. */
    boolean keptDosesBefore(LocalDate day) {
        return IntStream.rangeClosed(0, thresholds.paceDays())
                .mapToObj(day::minusDays)
                .anyMatch(then -> !at(then, day).lots().isEmpty());
    }

    /** The first of the days up to the given one that pass without a break; not looked for before the first day given. */
    static LocalDate beginning(LocalDate first, LocalDate day, Predicate<LocalDate> passes) {
        LocalDate begins = day;
        while (begins.isAfter(first) && passes.test(begins.minusDays(1))) {
            begins = begins.minusDays(1);
        }
        return begins;
    }
}
