package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.target.Reading;
import org.springframework.stereotype.Component;

/** Coverage of a nation under a reading of a pledge. */
@Component
class ReadingCoverage {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private final Tallies tallies;
    private final Denominators denominators;

    ReadingCoverage(Tallies tallies, Denominators denominators) {
        this.tallies = tallies;
        this.denominators = denominators;
    }

    /**
     * Coverage on a day as known on another.
     *
     * @return empty when no report or no denominator was known
     */
    Optional<Coverage> on(String nation, Reading reading, LocalDate on, LocalDate knownOn) {
        return tallies.latest(nation, reading.indicator(), on, knownOn)
                .flatMap(tally ->
                        denominator(nation, reading, on, knownOn).map(denominator -> new Coverage(tally, denominator)));
    }

    /**
     * The denominator of a reading: the version that it names by its people, whenever that became known, because the reading is shown
     * beside the others on every day; else the version in force.
     */
    Optional<Denominator> denominator(String nation, Reading reading, LocalDate on, LocalDate knownOn) {
        if (reading.denominatorPeople().isEmpty()) {
            return denominators.inForce(nation, reading.denominator(), on, knownOn);
        }
        long people = reading.denominatorPeople().get();
        return denominators.knownOn(nation, FAR_FUTURE).stream()
                .filter(version -> version.kind() == reading.denominator() && version.people() == people)
                .findFirst();
    }
}
