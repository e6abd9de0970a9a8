package org.qalqan.server.alerts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.ledger.Consumption;
import org.qalqan.server.ledger.Consumption.Ended;
import org.qalqan.server.ledger.LedgerView;
import org.qalqan.server.ledger.WasteReason;
import org.springframework.stereotype.Service;

/**
 * How much vaccine was wasted. The rate is doses wasted of all doses that were used up, given or wasted (WHO, <i>Monitoring vaccine wastage
 * at country level</i>, WHO/V&amp;B/03.18.Rev.1). Wastage in opened vials is a matter of sessions and vial sizes and is told apart from
 * that in unopened ones, which is a matter of storage and transport (WHO, <i>Revising global indicative wastage rates</i>, 2019).
 */
@Service
public class Wastage {

    private final Consumption consumption;

    private final WhileUnchanged<Span, List<Ended>> kept;

    Wastage(Consumption consumption, LedgerView view) {
        this.consumption = consumption;
        this.kept = new WhileUnchanged<>(view);
    }

    private record Span(LocalDate from, LocalDate until, LocalDate knownOn, ZoneId zone) {}

    /**
     * Some doses that were used up.
     *
     * @param open doses wasted out of opened vials
     * @param closed doses wasted otherwise
     */
    public record Sum(long given, long open, long closed) {

        /** The sum of all ends of doses that are given. */
        public static Sum of(Collection<Ended> ended) {
            return new Sum(
                    sum(ended, one -> one.reason().isEmpty() ? one.doses() : 0),
                    sum(ended, one -> one.reason().isPresent() && one.fromOpenVial() ? one.doses() : 0),
                    sum(ended, one -> one.reason().isPresent() && !one.fromOpenVial() ? one.doses() : 0));
        }

        public long wasted() {
            return open + closed;
        }

        /** Doses wasted of those used up, 0 to 1; empty where none were. */
        public Optional<Double> rate() {
            return share(wasted());
        }

        public Optional<Double> openRate() {
            return share(open);
        }

        public Optional<Double> closedRate() {
            return share(closed);
        }

        private Optional<Double> share(long doses) {
            long all = given + wasted();
            return all <= 0 ? Optional.empty() : Optional.of((double) doses / all);
        }
    }

    /** Everything that was used up from the first day to the last at some places, as known on a day. */
    public List<Ended> at(Collection<String> places, LocalDate from, LocalDate until, LocalDate knownOn, ZoneId zone) {
        return kept
                .of(new Span(from, until, knownOn, zone), () -> consumption.between(from, until, knownOn, zone))
                .stream()
                .filter(one -> places.contains(one.place()))
                .toList();
    }

    /** Sums by whatever is asked for, in its order. */
    public static <K extends Comparable<K>> SortedMap<K, Sum> by(Collection<Ended> ended, Function<Ended, K> key) {
        return ended.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Sum::of)));
    }

    /** Doses wasted by reason, those of the greatest number first. */
    public static List<WasteReason> reasons(Collection<Ended> ended) {
        return Stream.of(WasteReason.values())
                .filter(reason -> wasted(ended, reason) > 0)
                .sorted(Comparator.comparing((WasteReason reason) -> -wasted(ended, reason)))
                .toList();
    }

    /** Doses wasted for one reason. */
    public static long wasted(Collection<Ended> ended, WasteReason reason) {
        return sum(ended, one -> one.reason().equals(Optional.of(reason)) ? one.doses() : 0);
    }

    /** The months from the first to the last with anything in them, none left out. */
    public static List<YearMonth> months(Collection<Ended> ended) {
        Optional<YearMonth> first = ended.stream().map(Ended::month).min(YearMonth::compareTo);
        Optional<YearMonth> last = ended.stream().map(Ended::month).max(YearMonth::compareTo);
        return first.isEmpty()
                ? List.of()
                : Stream.iterate(first.get(), month -> !month.isAfter(last.orElseThrow()), month -> month.plusMonths(1))
                        .toList();
    }

    private static long sum(Collection<Ended> ended, ToLongFunction<Ended> doses) {
        return ended.stream().mapToLong(doses).sum();
    }
}
