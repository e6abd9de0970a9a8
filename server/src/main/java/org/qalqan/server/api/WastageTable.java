package org.qalqan.server.api;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.alerts.Wastage;
import org.qalqan.server.ledger.Consumption.Ended;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Component;

/** How doses were used up, by place, product, month and reason. */
@Component
class WastageTable implements Table<WastageTable.Row> {

    private static final String NATION_AND_BELOW = "a place is asked for with all below it";

    private final Wastage wastage;
    private final Places places;

    WastageTable(Wastage wastage, Places places) {
        this.wastage = wastage;
        this.places = places;
    }

    /**
     * Doses that ended one way.
     *
     * @param sum of everything of the product at the place in the month
     */
    record Row(Ended ended, Wastage.Sum sum) {}

    private record Month(String place, String product, org.qalqan.server.supply.Component component, YearMonth month) {
        static Month of(Ended ended) {
            return new Month(ended.place(), ended.product(), ended.component(), ended.month());
        }
    }

    @Override
    public String name() {
        return "wastage";
    }

    @Override
    public String about() {
        return "Doses given and wasted by place, product, month and reason, with the month's rate; " + NATION_AND_BELOW;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.PRODUCT, Parameter.FROM, Parameter.UNTIL);
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("place", "Code of the place", row -> row.ended().place()),
                Column.text("product", "Id of the product", row -> row.ended().product()),
                Column.word(
                        "component",
                        List.of("1", "2", "any"),
                        "Which dose of a series the vials serve",
                        row -> row.ended().component().code()),
                Column.text("month", "YYYY-MM", row -> row.ended().month().toString()),
                Column.word(
                        "ended",
                        List.of("given", "wasted"),
                        "What became of the doses",
                        row -> row.ended().reason().isPresent() ? "wasted" : "given"),
                Column.maybeWord(
                        "reason",
                        Arrays.stream(WasteReason.values())
                                .map(WasteReason::code)
                                .toList(),
                        "Why they were not given",
                        row -> row.ended().reason().map(WasteReason::code)),
                Column.flag(
                        "open_vial",
                        "Whether they came out of an opened vial",
                        row -> row.ended().fromOpenVial()),
                Column.whole(
                        "doses",
                        "How many, less what was taken back or found again",
                        row -> row.ended().doses()),
                Column.maybeNumber(
                        "month_rate",
                        "Of the place, product and month: doses wasted of all given or wasted, 0 to 1",
                        row -> row.sum().rate()));
    }

    @Override
    public List<Row> rows(Asked asked) {
        String area = asked.place().orElse(asked.campaign().nation());
        List<Ended> ended = wastage
                .at(
                        places.within(area),
                        asked.from(),
                        asked.until(),
                        asked.asOf(),
                        asked.campaign().timeZone())
                .stream()
                .filter(one -> asked.product().map(one.product()::equals).orElse(true))
                .toList();
        Map<Month, Wastage.Sum> sums = ended.stream()
                .collect(Collectors.groupingBy(
                        Month::of, Collectors.collectingAndThen(Collectors.toList(), Wastage.Sum::of)));
        return ended.stream()
                .map(one -> new Row(
                        one, Optional.ofNullable(sums.get(Month.of(one))).orElseThrow()))
                .limit(asked.mostRows() + 1L)
                .toList();
    }
}
