package org.qalqan.server.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Places;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Service;

/** Coverage of places, always as known on a day and against a stated denominator. */
@Service
public class Coverages {

    private final Tallies tallies;
    private final Denominators denominators;
    private final Places places;

    Coverages(Tallies tallies, Denominators denominators, Places places) {
        this.tallies = tallies;
        this.denominators = denominators;
        this.places = places;
    }

    /**
     * Coverage of a place on a day, as known on a day.
     *
     * @param on the day: the latest report about it or an earlier day is taken, and carries its own date
     * @return empty when no report or no denominator was known
     */
    public Optional<Coverage> of(
            String place, Indicator indicator, DenominatorKind denominator, LocalDate on, LocalDate knownOn) {
        return tallies.latest(place, indicator, on, knownOn)
                .flatMap(tally -> denominators
                        .inForce(place, denominator, on, knownOn)
                        .map(version -> new Coverage(tally, version)));
    }

    /** The last known coverage of each region right under a place, by code. Regions that never reported are there, without one. */
    public List<RegionCoverage> ofRegions(
            String nation, Indicator indicator, DenominatorKind denominator, LocalDate asOf) {
        return places.under(nation).stream()
                .map(region -> new RegionCoverage(region, of(region.code(), indicator, denominator, asOf, asOf)))
                .toList();
    }
}
