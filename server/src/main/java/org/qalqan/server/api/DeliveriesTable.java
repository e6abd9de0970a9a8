package org.qalqan.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.DatePrecision;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.Delivery;

/** Statements about deliveries, in the columns of {@code docs/formats/campaign.md}. */
@org.springframework.stereotype.Component
class DeliveriesTable implements Table<Delivery> {

    private final Deliveries deliveries;

    DeliveriesTable(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String about() {
        return "Statements about vaccine on its way or on a shelf, planned and actual. The CSV can be imported again";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.PRODUCT);
    }

    @Override
    public List<Column<Delivery>> columns() {
        return List.of(
                Column.day("date", "The day it speaks of, to the precision given", Delivery::date),
                Column.word(
                        "precision",
                        codes(DatePrecision.values(), DatePrecision::code),
                        "How exactly the day is known; a month is never its last day",
                        delivery -> delivery.precision().code()),
                Column.day("known_on", "The day on which it became known", Delivery::knownOn),
                Column.word(
                        "status",
                        codes(Delivery.Status.values(), Delivery.Status::code),
                        "Announced or happened",
                        delivery -> delivery.status().code()),
                Column.word(
                        "event",
                        codes(Delivery.Event.values(), Delivery.Event::code),
                        "What happened, or is to happen, to the doses",
                        delivery -> delivery.event().code()),
                Column.maybeText("product", "Id of the product; unknown: all together", Delivery::product),
                Column.maybeWord(
                        "component",
                        codes(Component.values(), Component::code),
                        "Which dose of a series the vials serve",
                        delivery -> delivery.component().map(Component::code)),
                Column.maybeText("place", "Where it went or lies; unknown: the nation", Delivery::place),
                Column.maybeWhole("doses", "How many; unknown: the statement gives no number", Delivery::doses),
                Column.word(
                        "counting",
                        codes(Delivery.Counting.values(), Delivery.Counting::code),
                        "Whether the doses are added by the event, or the total since the campaign began",
                        delivery -> delivery.counting().code()),
                Column.text("source", "Id of the source", Delivery::source),
                Column.maybeText("note", "Anything to know about it", Delivery::note));
    }

    @Override
    public List<Delivery> rows(Asked asked) {
        return deliveries.knownOn(asked.asOf()).stream()
                .filter(delivery -> asked.product().isEmpty() || asked.product().equals(delivery.product()))
                .filter(delivery -> asked.place().isEmpty() || asked.place().equals(delivery.place()))
                .limit(asked.mostRows() + 1L)
                .toList();
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
