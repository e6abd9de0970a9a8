package org.qalqan.server.web.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.gs1.LotNumber;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotScan;
import org.qalqan.server.ledger.LotScan.Result;
import org.qalqan.server.ledger.LotStanding;
import org.qalqan.server.ledger.LotStandings;
import org.springframework.stereotype.Component;

/** Finds the lots that a filter lets through. */
@Component
class LotSearch {

    static final int PAGE = 50;

    private final LotStandings standings;
    private final LotScan scans;

    LotSearch(LotStandings standings, LotScan scans) {
        this.scans = scans;
        this.standings = standings;
    }

    /**
     * A page of lots.
     *
     * @param total how many there are on all pages
     * @param alike how many of them are there only because their number looks like the one asked for
     */
    record Found(List<LotStanding> lots, int total, long alike) {

        int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /**
     * A filter with the number that a label names, where its number was scanned from one that is plainly a lot's.
     *
     * @param day decides the century of the dates on a label
     */
    LotFilter understood(LotFilter filter, LocalDate day) {
        return scans.read(filter.number(), day) instanceof Result.Found found
                        && !isWrittenSo(found.lot(), filter.number())
                ? filter.numbered(found.lot().number())
                : filter;
    }

    /** Lots that a scan could be of, though it is not plainly one's. */
    private Set<Long> possible(String scanned, LocalDate day) {
        List<Lot> lots = switch (scans.read(scanned, day)) {
            case Result.LooksLike alike -> alike.lots();
            case Result.ProductOnly product -> product.lots();
            case Result.Contradicts contradicts -> List.of(contradicts.lot());
            case Result.Found _, Result.SeveralProducts _, Result.Unknown _, Result.Faulty _ -> List.of();
        };
        return lots.stream().map(Lot::id).collect(Collectors.toSet());
    }

    /** The lots known on a day, as they stood at its last moment. */
    Found find(LotFilter filter, LocalDate day, Instant moment) {
        Set<Long> possible = possible(filter.number(), day);
        List<LotLife> wanted = standings.known(day, moment).stream()
                .filter(life ->
                        filter.product().map(life.lot().product()::equals).orElse(true))
                .filter(life -> matches(life.lot(), filter.number())
                        || possible.contains(life.lot().id()))
                .sorted(order(filter.sort()))
                .toList();
        long alike = wanted.stream()
                .filter(life -> !isWrittenSo(life.lot(), filter.number()))
                .count();
        // The state goes by what is left, so that asking for a state costs the amounts of all lots.
        if (filter.state().isEmpty()) {
            return new Found(standings.of(page(wanted, filter), moment), wanted.size(), alike);
        }
        List<LotStanding> inState = standings.of(wanted, moment).stream()
                .filter(standing -> Optional.of(standing.state()).equals(filter.state()))
                .toList();
        return new Found(page(inState, filter), inState.size(), alike);
    }

    /** Whether a lot's number has the text in it as it was written, whatever the case. */
    static boolean isWrittenSo(Lot lot, String number) {
        return lot.number().toUpperCase(Locale.ROOT).contains(number.toUpperCase(Locale.ROOT));
    }

    private static boolean matches(Lot lot, String number) {
        return isWrittenSo(lot, number) || LotNumber.look(lot.number()).contains(LotNumber.look(number));
    }

    private static <T> List<T> page(List<T> all, LotFilter filter) {
        return all.stream().skip((filter.page() - 1L) * PAGE).limit(PAGE).toList();
    }

    private static Comparator<LotLife> order(LotFilter.Sort sort) {
        Comparator<LotLife> byNumber = Comparator.comparing(life -> life.lot().number());
        Comparator<LotLife> byExpiry =
                Comparator.comparing(life -> life.lot().expiry().orElse(LocalDate.MAX));
        Comparator<LotLife> newest =
                Comparator.comparing((LotLife life) -> life.lot().id()).reversed();
        return switch (sort) {
            case EXPIRY -> byExpiry.thenComparing(byNumber);
            case NUMBER -> byNumber.thenComparing(newest);
            case NEWEST -> newest;
        };
    }
}
