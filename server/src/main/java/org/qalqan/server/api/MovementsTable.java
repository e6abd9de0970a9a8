package org.qalqan.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.MovementPages;
import org.qalqan.server.ledger.MovementPages.Named;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.ledger.Whereabouts;
import org.springframework.stereotype.Component;

/** The movements of the ledger, page by page, in the columns of {@code docs/formats/campaign.md} after the id. */
@Component
class MovementsTable implements Table<Named> {

    private static final List<String> REASONS =
            Arrays.stream(WasteReason.values()).map(WasteReason::code).toList();

    private final MovementPages pages;

    MovementsTable(MovementPages pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "movements";
    }

    @Override
    public String about() {
        return "Movements of doses, the last recorded first; ask for the next page with before = the last id";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.PLACE, Parameter.PRODUCT, Parameter.LOT, Parameter.LIMIT, Parameter.BEFORE);
    }

    @Override
    public List<Column<Named>> columns() {
        return List.of(
                Column.whole(
                        "id",
                        "Its number in this installation",
                        row -> row.movement().id()),
                Column.text(
                        "key", "What its sender calls it", row -> row.movement().key()),
                Column.text(
                        "at",
                        "When it happened, in UTC",
                        row -> row.movement().at().toString()),
                Column.word(
                        "act",
                        Arrays.stream(Act.values()).map(Act::code).toList(),
                        "What moved the doses",
                        row -> row.movement().act().code()),
                Column.text("product", "Id of the product", row -> row.lot().product()),
                Column.word(
                        "component",
                        List.of("1", "2", "any"),
                        "Which dose of a series the vials serve",
                        row -> row.lot().component().code()),
                Column.text("lot", "Number of the lot", row -> row.lot().number()),
                Column.whole("doses", "How many", row -> row.movement().doses()),
                Column.maybeText(
                        "from",
                        "The place they left",
                        row -> row.movement().from().at()),
                Column.maybeText("to", "The place they came to", MovementsTable::to),
                Column.maybeText("shipment", "Key of the shipment or the delivery", Named::shipment),
                Column.maybeText("vial", "Key of the opened vial", Named::vial),
                Column.maybeWord("reason", REASONS, "Why they were not given", MovementsTable::reason),
                Column.maybeText("reverses", "Key of the movement that it took back", Named::reverses),
                Column.day(
                        "known_on",
                        "The day on which it became known",
                        row -> row.movement().knownOn()),
                Column.maybeText(
                        "source", "Id of the source", row -> row.movement().source()),
                Column.maybeText(
                        "note",
                        "Anything to know about it",
                        row -> row.movement()
                                .source()
                                .flatMap(_ -> row.movement().note())));
    }

    @Override
    public List<Named> rows(Asked asked) {
        return pages.page(
                asked.place(),
                asked.product(),
                asked.text(Parameter.LOT),
                asked.whole(Parameter.BEFORE),
                asked.whole(Parameter.LIMIT).map(Long::intValue).orElse(Asked.USUAL_PAGE));
    }

    /** Given, opened and wasted doses stay at the place they leave. */
    private static Optional<String> to(Named row) {
        return row.movement().to() instanceof Whereabouts.Stock(String place) ? Optional.of(place) : Optional.empty();
    }

    private static Optional<String> reason(Named row) {
        if (row.movement().to() instanceof Whereabouts.Wasted wasted) {
            return Optional.of(wasted.reason().code());
        }
        return row.movement().from() instanceof Whereabouts.Wasted found
                ? Optional.of(found.reason().code())
                : Optional.empty();
    }
}
