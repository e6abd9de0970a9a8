package org.qalqan.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.ShelfUses;
import org.springframework.stereotype.Component;

/** What lay on the shelves at the end of a day, by lot, as known on it. */
@Component
class StockTable implements Table<StockTable.Row> {

    private static final List<String> STATES = Arrays.stream(LotState.values())
            .filter(state -> state != LotState.EXHAUSTED)
            .map(LotState::code)
            .toList();

    private final ShelfUses shelves;
    private final LotLives lives;

    StockTable(ShelfUses shelves, LotLives lives) {
        this.shelves = shelves;
        this.lives = lives;
    }

    /**
     * A lot on a shelf.
     *
     * @param life of the lot as known on the day
     * @param state that bars it at the place, or released
     */
    record Row(String place, LotLife life, LotState state, long doses) {}

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public String about() {
        return "Doses of each lot on each shelf at the end of a day, as known on it";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.PRODUCT, Parameter.LOT);
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("place", "Code of the place", Row::place),
                Column.text(
                        "product", "Id of the product", row -> row.life().lot().product()),
                Column.word(
                        "component",
                        List.of("1", "2", "any"),
                        "Which dose of a series the vials serve",
                        row -> row.life().lot().component().code()),
                Column.text("lot", "Number of the lot", row -> row.life().lot().number()),
                Column.maybeDay(
                        "expiry",
                        "The last day on which it may be used",
                        row -> row.life().lot().expiry()),
                Column.word(
                        "state",
                        STATES,
                        "Whether it may be used at the place",
                        row -> row.state().code()),
                Column.whole(
                        "doses_per_vial",
                        "Doses that a vial holds",
                        row -> row.life().lot().dosesPerVial()),
                Column.whole("doses", "Doses on the shelf", Row::doses));
    }

    @Override
    public List<Row> rows(Asked asked) {
        Instant end = asked.asOf()
                .plusDays(1)
                .atStartOfDay(asked.campaign().timeZone())
                .toInstant()
                .minusNanos(1000);
        Map<Long, LotLife> all = lives.all();
        return shelves.on(end, asked.asOf(), end, asked.campaign().timeZone()).stream()
                .filter(use -> use.doses() > 0)
                .filter(use -> asked.place().map(use.place()::equals).orElse(true))
                .map(use -> row(use, all, asked.asOf(), end))
                .filter(row -> matches(asked.product(), row.life().lot().product())
                        && matches(asked.text(Parameter.LOT), row.life().lot().number()))
                .sorted(Comparator.comparing(Row::place)
                        .thenComparing(row -> row.life().lot().product())
                        .thenComparing(row -> row.life().lot().component())
                        .thenComparing(row -> row.life().lot(), Lot.FIRST_EXPIRY_FIRST))
                .limit(asked.mostRows() + 1L)
                .toList();
    }

    private static Row row(ShelfUses.Use use, Map<Long, LotLife> all, LocalDate day, Instant end) {
        LotLife life = Objects.requireNonNull(all.get(use.lot())).knownOn(day);
        return new Row(use.place(), life, life.barAt(use.place(), end).orElse(LotState.RELEASED), use.doses());
    }

    private static boolean matches(Optional<String> asked, String value) {
        return asked.map(value::equals).orElse(true);
    }
}
