package org.qalqan.server.web.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.ledger.Stocks.Balance;
import org.springframework.stereotype.Component;

/** Reads a shelf as it was at the end of a page's day: four queries, however many lots there are. */
@Component
class ShelfReading {

    private final Stocks stocks;
    private final Shelves shelves;
    private final LotLives lives;
    private final Lots lots;

    ShelfReading(Stocks stocks, Shelves shelves, LotLives lives, Lots lots) {
        this.stocks = stocks;
        this.shelves = shelves;
        this.lives = lives;
        this.lots = lots;
    }

    List<ShelfRow> of(String place, Moments moments) {
        return of(place, moments, List.of());
    }

    /** The shelf, and the given lots with nothing on it where they are not there. */
    List<ShelfRow> of(String place, Moments moments, List<Long> more) {
        List<Balance> balances = new ArrayList<>(stocks.at(place, moments.endOfDay()));
        List<Long> missing = more.stream()
                .filter(lot ->
                        balances.stream().noneMatch(balance -> balance.lot().id() == lot))
                .toList();
        lots.find(missing).forEach(lot -> balances.add(new Balance(lot, 0)));
        List<Lot> all = balances.stream().map(Balance::lot).toList();
        Map<Long, LotLife> known = lives.of(all);
        return ShelfRow.of(place, balances, known, shelves.lastCounts(place, moments.endOfDay()), moments);
    }
}
