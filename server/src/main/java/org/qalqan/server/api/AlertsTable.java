package org.qalqan.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.alerts.Alert;
import org.qalqan.server.alerts.AlertKind;
import org.qalqan.server.alerts.Alerts;
import org.qalqan.server.alerts.Finding;
import org.qalqan.server.alerts.Item;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Component;

/** The alerts of a day. */
@Component
class AlertsTable implements Table<Alert> {

    private final Alerts alerts;
    private final Places places;

    AlertsTable(Alerts alerts, Places places) {
        this.alerts = alerts;
        this.places = places;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public String about() {
        return "What somebody should look into on a day, the most urgent first; a place is asked for with all below it";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.PRODUCT, Parameter.KIND);
    }

    @Override
    public List<Column<Alert>> columns() {
        return List.of(
                Column.word(
                        "kind",
                        Arrays.stream(AlertKind.values()).map(AlertKind::code).toList(),
                        "What it is about; docs/alerts.md has the rule of each",
                        alert -> alert.kind().code()),
                Column.text("place", "The place that can do something about it", Alert::place),
                Column.maybeText(
                        "product",
                        "Id of the product",
                        alert -> alert.what().item().map(Item::product)),
                Column.maybeWord(
                        "component",
                        List.of("1", "2", "any", "both"),
                        "Which dose of a series the vials serve",
                        alert ->
                                alert.what().item().map(item -> item.component().code())),
                Column.maybeText(
                        "lot", "Number of the lot", alert -> alert.what().lot().map(Lot::number)),
                Column.maybeWhole(
                        "doses",
                        "Doses barred, left, missing or on the way",
                        alert -> alert.what().doses()),
                Column.maybeNumber("doses_per_day", "The pace of the last weeks", AlertsTable::pace),
                Column.maybeWhole("days", "Whole days that the stock lasts", AlertsTable::days),
                Column.maybeText("reason", "Why the lot may not be used", AlertsTable::reason),
                Column.day("since", "The first day on which it holds without a break", Alert::since),
                Column.day("known_on", "The first day on which it could be told", Alert::knownOn));
    }

    @Override
    public List<Alert> rows(Asked asked) {
        Optional<Set<String>> within = asked.place().map(place -> places.within(place));
        return alerts.on(asked.asOf()).stream()
                .filter(alert ->
                        within.map(codes -> codes.contains(alert.place())).orElse(true))
                .filter(alert -> asked.text(Parameter.KIND)
                        .map(alert.kind().code()::equals)
                        .orElse(true))
                .filter(alert -> asked.product().isEmpty()
                        || asked.product().equals(alert.what().item().map(Item::product)))
                .limit(asked.mostRows() + 1L)
                .toList();
    }

    private static Optional<Double> pace(Alert alert) {
        return switch (alert.what()) {
            case Finding.StockOut out -> Optional.of(out.perDay());
            case Finding.ShortRunway runway -> Optional.of(runway.perDay());
            case Finding.WillExpire expiry -> Optional.of(expiry.perDay());
            case Finding.Barred _, Finding.OverdueVial _, Finding.OverdueShipment _, Finding.OverdueDelivery _ ->
                Optional.empty();
        };
    }

    private static Optional<Long> days(Alert alert) {
        return alert.what() instanceof Finding.ShortRunway runway ? Optional.of(runway.days()) : Optional.empty();
    }

    private static Optional<String> reason(Alert alert) {
        return alert.what() instanceof Finding.Barred barred ? barred.reason() : Optional.empty();
    }
}
