package org.qalqan.server.api;

import java.util.List;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.place.Denominators;
import org.springframework.stereotype.Component;

/** Versions of denominators, in the columns of {@code docs/formats/campaign.md}. */
@Component
class DenominatorsTable implements Table<Denominator> {

    private final Denominators denominators;

    DenominatorsTable(Denominators denominators) {
        this.denominators = denominators;
    }

    @Override
    public String name() {
        return "denominators";
    }

    @Override
    public String about() {
        return "The populations that coverages are shares of, in versions. The CSV can be imported again";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.DENOMINATOR);
    }

    @Override
    public List<Column<Denominator>> columns() {
        return List.of(
                Column.text("place", "Code of the place", Denominator::place),
                Column.word(
                        "denominator",
                        Parameter.DENOMINATOR.words(),
                        "Which population",
                        version -> version.kind().code()),
                Column.whole("people", "How many", Denominator::people),
                Column.day("valid_from", "The first day that the figure speaks of", Denominator::validFrom),
                Column.day("known_on", "The day on which it became known", Denominator::knownOn),
                Column.text("source", "Id of the source", Denominator::source),
                Column.maybeText("note", "Anything to know about it", Denominator::note));
    }

    @Override
    public List<Denominator> rows(Asked asked) {
        return denominators.knownOn(asked.asOf()).stream()
                .filter(version ->
                        asked.place().isEmpty() || asked.place().get().equals(version.place()))
                .filter(version ->
                        asked.denominator().isEmpty() || asked.denominator().get() == version.kind())
                .limit(asked.mostRows() + 1L)
                .toList();
    }
}
