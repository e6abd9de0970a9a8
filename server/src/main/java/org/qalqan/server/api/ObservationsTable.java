package org.qalqan.server.api;

import java.util.List;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.Pledges;
import org.springframework.stereotype.Component;

/** What was observed of pledges, in the columns of {@code docs/formats/campaign.md}. */
@Component
class ObservationsTable implements Table<Observation> {

    private final Pledges pledges;
    private final Observations observations;

    ObservationsTable(Pledges pledges, Observations observations) {
        this.pledges = pledges;
        this.observations = observations;
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public String about() {
        return "What was observed of pledges, corrections beside what they corrected. The CSV can be imported again";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLEDGE);
    }

    @Override
    public List<Column<Observation>> columns() {
        return List.of(
                Column.text("pledge", "Id of the pledge", Observation::pledge),
                Column.day("date", "The day it is about", Observation::date),
                Column.day("known_on", "The day on which it became known", Observation::knownOn),
                Column.maybeNumber("value", "The value of a measured pledge; unknown: an event", Observation::value),
                Column.maybeText("unit", "Unit of the value; unknown: a share or an event", Observation::unit),
                Column.text("source", "Id of the source", Observation::source),
                Column.maybeText("note", "Anything to know about it", Observation::note));
    }

    @Override
    public List<Observation> rows(Asked asked) {
        return pledges.all().stream()
                .map(Pledge::id)
                .filter(id -> asked.pledge().isEmpty() || asked.pledge().get().equals(id))
                .flatMap(id -> observations.history(id, asked.asOf()).stream())
                .limit(asked.mostRows() + 1L)
                .toList();
    }
}
