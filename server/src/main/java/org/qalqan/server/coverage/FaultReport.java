package org.qalqan.server.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Service;

/** The faults in the reports of a nation and its regions, as known on a day. */
@Service
public class FaultReport {

    private final Tallies tallies;
    private final Places places;
    private final Denominators denominators;

    FaultReport(Tallies tallies, Places places, Denominators denominators) {
        this.tallies = tallies;
        this.places = places;
        this.denominators = denominators;
    }

    /** The faults, the latest first. */
    public List<TallyFault> knownOn(String nation, LocalDate day) {
        List<String> regions = places.under(nation).stream().map(Place::code).toList();
        List<String> all = new ArrayList<>(regions);
        all.add(nation);
        List<Tally> rows = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            rows.addAll(tallies.history(nation, indicator, day));
        }
        return TallyFaults.in(tallies.asKnownOn(all, day), rows, nation, regions, denominators.largestPopulations());
    }
}
