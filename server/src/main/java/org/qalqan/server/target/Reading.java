package org.qalqan.server.target;

import java.util.Optional;
import org.qalqan.server.language.Wording;
import org.qalqan.server.place.DenominatorKind;

/**
 * One way to read a coverage pledge that names neither dose number nor denominator.
 *
 * @param pledge id of the pledge
 * @param id short name, unique within the pledge
 * @param denominatorPeople fixes the people of the denominator; empty to take its version in force
 * @param judged whether the pledge is judged by this reading; true for exactly one of a pledge
 */
public record Reading(
        String pledge,
        String id,
        Indicator indicator,
        DenominatorKind denominator,
        Optional<Long> denominatorPeople,
        boolean judged,
        Wording name,
        Optional<String> note) {

    /** Whether both judge alike: the same people counted, of the same people, and both or neither of them in force. */
    public boolean judgesLike(Reading other) {
        return indicator == other.indicator
                && denominator == other.denominator
                && denominatorPeople.equals(other.denominatorPeople)
                && judged == other.judged;
    }
}
