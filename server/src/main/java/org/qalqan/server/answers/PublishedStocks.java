package org.qalqan.server.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.ledger.ProductStocks;
import org.qalqan.server.ledger.ProductStocks.Item;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.supply.SupplyStatements.Stated;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Service;

/** Sets published counts of stock beside the ledger, which was not made from them. {@code docs/readings-supply.md} explains the differences. */
@Service
public class PublishedStocks {

    /** A figure of millions is given to a tenth of one. */
    private static final long COARSEST = 100_000;

    private final Deliveries deliveries;
    private final Tallies tallies;
    private final ProductStocks stocks;

    PublishedStocks(Deliveries deliveries, Tallies tallies, ProductStocks stocks) {
        this.deliveries = deliveries;
        this.tallies = tallies;
        this.stocks = stocks;
    }

    /** The counts known on a day, oldest first; none while the ledger has nothing of the nation. */
    public List<PublishedStock> knownOn(Campaign campaign, LocalDate day) {
        SupplyStatements statements = new SupplyStatements(deliveries.knownOn(day));
        return Stream.of(Component.FIRST, Component.SECOND)
                .flatMap(component -> statements.stockCounts(component).stream()
                        .flatMap(count -> compared(campaign, component, count).stream()))
                .sorted(Comparator.comparing(PublishedStock::date).thenComparing(PublishedStock::component))
                .toList();
    }

    private Optional<PublishedStock> compared(Campaign campaign, Component component, Stated count) {
        Instant endOfDay = count.date()
                .plusDays(1)
                .atStartOfDay(campaign.timeZone())
                .toInstant()
                .minusSeconds(1);
        List<Item> items = stocks.at(campaign.nation(), endOfDay);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Shelf shelf = new Shelf(
                items,
                given(campaign, Indicator.PEOPLE_VACCINATED, count.date()),
                given(campaign, Indicator.PEOPLE_FULLY_VACCINATED, count.date()));
        return Optional.of(new PublishedStock(
                count.date(),
                component == Component.FIRST ? 1 : 2,
                count.doses(),
                shelf.serving(component),
                shelf.precision(component) + roundedTo(count.doses()) / 2,
                count.statement().source()));
    }

    private long given(Campaign campaign, Indicator indicator, LocalDate on) {
        return tallies.latest(campaign.nation(), indicator, on, LocalDate.of(9999, 12, 31))
                .map(Tally::count)
                .orElse(0L);
    }

    /** To how many doses a figure was rounded, by its last digit that is not a nought. */
    static long roundedTo(long figure) {
        long unit = 1;
        while (unit < COARSEST && figure % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit;
    }

    /** The nation's shelf, and how many first and second doses had been given from it. */
    private record Shelf(List<Item> items, long firstGiven, long secondGiven) {

        long serving(Component component) {
            long owed = Math.clamp(
                    (firstGiven - sum(Component.FIRST, Item::given))
                            - (secondGiven - sum(Component.SECOND, Item::given)),
                    0,
                    sum(Component.ANY, Item::onShelf));
            long rest = sum(Component.ANY, Item::onShelf) - owed;
            return component == Component.FIRST
                    ? sum(Component.FIRST, Item::onShelf) + rest / 2
                    : sum(Component.SECOND, Item::onShelf) + owed + rest - rest / 2;
        }

        /** Half of the rounding of each product's total; of what serves either dose, half of that again. */
        long precision(Component component) {
            return items.stream()
                    .filter(item -> item.onShelf() + item.given() > 0)
                    .mapToLong(item -> {
                        long half = roundedTo(item.onShelf() + item.given()) / 2;
                        return item.component() == component ? half : item.component() == Component.ANY ? half / 2 : 0;
                    })
                    .sum();
        }

        private long sum(Component component, ToLongFunction<Item> what) {
            return items.stream()
                    .filter(item -> item.component() == component)
                    .mapToLong(what)
                    .sum();
        }
    }
}
