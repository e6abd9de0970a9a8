package org.qalqan.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.place.Places;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Component;

/** Tallies as recorded, in the columns of {@code docs/formats/campaign.md}. */
@Component
class TalliesTable implements Table<Tally> {

    private final Tallies tallies;
    private final Places places;

    TalliesTable(Tallies tallies, Places places) {
        this.tallies = tallies;
        this.places = places;
    }

    @Override
    public String name() {
        return "tallies";
    }

    @Override
    public String about() {
        return "Cumulative counts as places reported them, corrections beside what they corrected. The CSV can be imported again";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.INDICATOR);
    }

    @Override
    public List<Column<Tally>> columns() {
        return List.of(
                Column.text("place", "Code of the place", Tally::place),
                Column.day("date", "The day that the count is about", Tally::date),
                Column.word(
                        "precision",
                        List.of("stated", "inferred"),
                        "Whether the day was stated or worked out",
                        tally -> tally.dateInferred() ? "inferred" : "stated"),
                Column.day("known_on", "The day on which it became known", Tally::knownOn),
                Column.word(
                        "indicator",
                        codes(),
                        "What is counted",
                        tally -> tally.indicator().code()),
                Column.whole("count", "Cumulative since the campaign began", Tally::count),
                Column.whole("rounded_to", "1 for an exact count", Tally::roundedTo),
                Column.text("source", "Id of the source", Tally::source),
                Column.maybeText("note", "Anything to know about it", Tally::note));
    }

    @Override
    public List<Tally> rows(Asked asked) {
        Set<String> codes = asked.place().map(Set::of).orElseGet(places::codes);
        return tallies.history(codes, asked.indicators(), asked.asOf(), asked.mostRows() + 1);
    }

    private static List<String> codes() {
        return Arrays.stream(Indicator.values()).map(Indicator::code).toList();
    }
}
