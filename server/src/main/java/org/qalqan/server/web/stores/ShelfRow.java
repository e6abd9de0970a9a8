package org.qalqan.server.web.stores;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Shelves.LastCount;
import org.qalqan.server.ledger.Stocks.Balance;
import org.qalqan.server.web.Formats;

/**
 * A lot on a shelf.
 *
 * @param daysLeft days until its last day, below zero when that is over; empty when its expiry is not known
 * @param bar why it may not be used here; empty when it may
 * @param earlier the lot of the same kind that may be used and expires first, where this one is not it
 */
public record ShelfRow(
        Lot lot,
        long doses,
        OptionalLong daysLeft,
        Optional<LotState> bar,
        Optional<LastCount> lastCount,
        Optional<Lot> earlier) {

    /** What of a lot counts as expiring soon. */
    static final long SOON_DAYS = 30;

    /** Which dose of which product: lots of the same can stand in for each other. */
    private record Kind(String product, String component) {
        static Kind of(Lot lot) {
            return new Kind(lot.product(), lot.component().code());
        }
    }

    /**
     * The rows of a shelf in the order in which they are to be used: what expires first goes out first.
     *
     * @param lives of the lots, by id
     * @param counts by lot
     */
    static List<ShelfRow> of(
            String place,
            List<Balance> balances,
            Map<Long, LotLife> lives,
            Map<Long, LastCount> counts,
            Moments moments) {
        Map<Kind, Lot> first = new HashMap<>();
        List<ShelfRow> rows = new ArrayList<>();
        for (Balance balance : inOrder(balances)) {
            Lot lot = balance.lot();
            Optional<LotState> bar =
                    Optional.ofNullable(lives.get(lot.id())).flatMap(life -> life.barAt(place, moments.seenFrom()));
            Kind kind = Kind.of(lot);
            if (bar.isEmpty() && balance.doses() > 0) {
                first.putIfAbsent(kind, lot);
            }
            Optional<Lot> earlier = Optional.ofNullable(first.get(kind)).filter(other -> other.expiresBefore(lot));
            rows.add(new ShelfRow(
                    lot,
                    balance.doses(),
                    daysLeft(lot, moments.day()),
                    bar,
                    Optional.ofNullable(counts.get(lot.id())),
                    earlier));
        }
        return List.copyOf(rows);
    }

    private static List<Balance> inOrder(List<Balance> balances) {
        return balances.stream()
                .sorted(Comparator.comparing(Balance::lot, Lot.FIRST_EXPIRY_FIRST))
                .toList();
    }

    private static OptionalLong daysLeft(Lot lot, LocalDate day) {
        return lot.expiry()
                .map(expiry -> OptionalLong.of(ChronoUnit.DAYS.between(day, expiry)))
                .orElse(OptionalLong.empty());
    }

    /** Whether it is there and may be used. */
    public boolean isUsable() {
        return bar.isEmpty() && doses > 0;
    }

    /** Whether it is the one of its kind to use now. */
    public boolean isFirst() {
        return isUsable() && earlier.isEmpty();
    }

    public boolean expiresSoon() {
        return daysLeft.isPresent() && daysLeft.getAsLong() >= 0 && daysLeft.getAsLong() <= SOON_DAYS;
    }

    public boolean isExpired() {
        return daysLeft.isPresent() && daysLeft.getAsLong() < 0;
    }

    /** All doses in vials. */
    public String vials(Formats formats) {
        return vials(doses, formats);
    }

    /** So many doses of the lot in vials. */
    public String vials(long of, Formats formats) {
        return InVials.of(lot, of, formats);
    }
}
