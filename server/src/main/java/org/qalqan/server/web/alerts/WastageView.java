package org.qalqan.server.web.alerts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.qalqan.server.alerts.Item;
import org.qalqan.server.alerts.Wastage;
import org.qalqan.server.alerts.Wastage.Sum;
import org.qalqan.server.ledger.Consumption.Ended;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.place.Place;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Words;

/**
 * Wastage of some places since the campaign began.
 *
 * @param reasons those that occur, the most frequent first
 * @param products a row for each product
 * @param regions a row for each region; none where one region is looked at
 * @param months a row for each month, none left out
 * @param chart data of the chart of months; empty where nothing was used up
 */
public record WastageView(
        LocalDate from,
        List<WasteReason> reasons,
        List<Row> products,
        List<Row> regions,
        List<Row> months,
        Optional<Json> chart) {

    /**
     * One row.
     *
     * @param byReason doses wasted, in the order of the reasons
     */
    public record Row(String name, Sum sum, List<Long> byReason) {}

    static WastageView of(
            List<Ended> ended,
            LocalDate from,
            Areas areas,
            boolean byRegion,
            Function<Item, String> names,
            Words words) {
        List<WasteReason> reasons = Wastage.reasons(ended);
        List<Row> months = Wastage.months(ended).stream()
                .map(month -> row(words.formats().month(month), in(ended, month), reasons))
                .toList();
        return new WastageView(
                from,
                reasons,
                rows(ended, one -> names.apply(new Item(one.product(), one.component())), reasons),
                byRegion
                        ? rows(
                                ended,
                                one -> areas.region(one.place())
                                        .map(Place::name)
                                        .map(name -> name.in(words.language()))
                                        .orElse(words.text("alerts.no-region")),
                                reasons)
                        : List.of(),
                months,
                ended.isEmpty() ? Optional.empty() : Optional.of(chart(ended, words)));
    }

    private static List<Ended> in(List<Ended> ended, YearMonth month) {
        return ended.stream().filter(one -> one.month().equals(month)).toList();
    }

    private static List<Row> rows(List<Ended> ended, Function<Ended, String> name, List<WasteReason> reasons) {
        Map<String, List<Ended>> byName = new TreeMap<>();
        ended.forEach(one ->
                byName.computeIfAbsent(name.apply(one), _ -> new ArrayList<>()).add(one));
        return byName.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), reasons))
                .toList();
    }

    private static Row row(String name, List<Ended> ended, List<WasteReason> reasons) {
        return new Row(
                name,
                Sum.of(ended),
                reasons.stream().map(reason -> Wastage.wasted(ended, reason)).toList());
    }

    private static Json chart(List<Ended> ended, Words words) {
        List<Map<String, Object>> months = Wastage.months(ended).stream()
                .map(month -> {
                    Sum sum = Sum.of(in(ended, month));
                    return Map.<String, Object>of(
                            "name",
                            words.formats().shortMonth(month.getMonthValue()),
                            "full",
                            words.formats().month(month),
                            "given",
                            sum.given(),
                            "open",
                            Math.max(0, sum.open()),
                            "closed",
                            Math.max(0, sum.closed()),
                            "rate",
                            sum.rate().orElse(-1.0));
                })
                .toList();
        return new Json(Map.of(
                "months",
                months,
                "words",
                ChartWords.of(
                        words,
                        Map.of(
                                "open", words.text("alerts.waste.open"),
                                "closed", words.text("alerts.waste.closed"),
                                "given", words.text("alerts.given"),
                                "rate", words.text("alerts.rate")))));
    }
}
