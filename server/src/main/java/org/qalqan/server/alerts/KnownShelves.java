package org.qalqan.server.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.alerts.Shelf.OnShelf;
import org.qalqan.server.ledger.LedgerView;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.ShelfUses;
import org.qalqan.server.ledger.ShelfUses.Use;
import org.springframework.stereotype.Service;

/** All shelves as known on a day. */
@Service
public class KnownShelves {

    private final ShelfUses uses;
    private final LotLives lives;
    private final Thresholds thresholds;
    private final Clock clock;
    private final WhileUnchanged<Asked, List<Shelf>> kept;

    KnownShelves(ShelfUses uses, LotLives lives, LedgerView view, Thresholds thresholds, Clock clock) {
        this.uses = uses;
        this.lives = lives;
        this.thresholds = thresholds;
        this.clock = clock;
        this.kept = new WhileUnchanged<>(view);
    }

    /** Which shelf. */
    record Name(String place, Item item) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byPlace = place.compareTo(other.place);
            return byPlace == 0 ? item.compareTo(other.item) : byPlace;
        }

        ShelfUses.Item asked() {
            return new ShelfUses.Item(place, item.product(), item.component());
        }
    }

    /** Every shelf with doses on it, or from which doses were used in the days of a pace. */
    public List<Shelf> on(LocalDate day, ZoneId zone) {
        return kept.of(
                new Asked(day, zone, moment(day, zone).truncatedTo(ChronoUnit.MINUTES)),
                () -> on(day, zone, lives.all()));
    }

    private record Asked(LocalDate day, ZoneId zone, Instant minute) {}

    List<Shelf> on(LocalDate day, ZoneId zone, Map<Long, LotLife> all) {
        Instant since = day.minusDays(thresholds.paceDays())
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        Map<Name, List<Use>> byShelf = uses.on(endOf(day, zone), day, since.minusNanos(1000), zone).stream()
                .collect(Collectors.groupingBy(
                        use -> new Name(
                                use.place(), Item.of(life(all, use.lot()).lot())),
                        TreeMap::new,
                        Collectors.toList()));
        return byShelf.entrySet().stream()
                .map(shelf -> shelf(shelf.getKey(), shelf.getValue(), day, zone, all))
                .toList();
    }

    private Shelf shelf(Name name, List<Use> its, LocalDate day, ZoneId zone, Map<Long, LotLife> all) {
        LocalDate first = its.stream()
                .flatMap(use -> use.first().stream())
                .min(LocalDate::compareTo)
                .orElse(day);
        long used = its.stream().mapToLong(Use::used).sum();
        long given = its.stream().mapToLong(Use::given).sum();
        List<OnShelf> lots = its.stream()
                .map(use -> new OnShelf(life(all, use.lot()).knownOn(day), use.doses()))
                .toList();
        return new Shelf(
                name.place(), name.item(), day, moment(day, zone), lots, Pace.of(used, given, first, day, thresholds));
    }

    /** The courses of some shelves, long enough to look back from a day. */
    Map<Name, ShelfCourse> courses(Collection<Name> names, LocalDate day, ZoneId zone, Map<Long, LotLife> all) {
        LocalDate start = day.minusDays((long) thresholds.lookBackDays() + thresholds.paceDays() + 1);
        Function<LocalDate, Instant> moments = of -> moment(of, zone);
        return uses.since(names.stream().map(Name::asked).toList(), start, zone).stream()
                .collect(Collectors.groupingBy(course ->
                        new Name(course.place(), Item.of(life(all, course.lot()).lot()))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        shelf -> new ShelfCourse(
                                shelf.getKey().place(),
                                shelf.getKey().item(),
                                shelf.getValue(),
                                all,
                                start,
                                thresholds,
                                moments)));
    }

    /** The moment at which a day is looked at: its end, or now where it is not over. */
    Instant moment(LocalDate day, ZoneId zone) {
        Instant end = endOf(day, zone);
        Instant now = clock.instant();
        return end.isAfter(now) ? now : end;
    }

    /** The last microsecond of a day. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
    }

    private static LotLife life(Map<Long, LotLife> all, long lot) {
        return Objects.requireNonNull(all.get(lot));
    }
}
