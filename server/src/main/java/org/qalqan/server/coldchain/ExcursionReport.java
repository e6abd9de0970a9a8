package org.qalqan.server.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Stays.SentOn;

/**
 * An excursion with everything that followed from it: what one sensor measured beyond one limit, for all products with that rule.
 *
 * @param course how it went by the readings known now; empty where later readings show that it was none
 * @param sources of the rules
 * @param lots that lay there meanwhile
 */
public record ExcursionReport(
        long id,
        Sensor sensor,
        Limit limit,
        Measure measure,
        Duration allowed,
        Instant beganAt,
        Instant knownAt,
        Optional<Excursion> course,
        List<String> products,
        List<String> sources,
        List<AffectedLot> lots) {

    /**
     * What became of a lot that lay there.
     *
     * @param heldAt since when it is held there
     * @param isHeld whether it still is
     * @param given doses given there from the beginning of the excursion until the hold
     * @param sentOn doses sent on in that time
     * @param left doses that are there now
     */
    public record AffectedLot(Lot lot, Instant heldAt, boolean isHeld, long given, List<SentOn> sentOn, long left) {}

    public boolean isGoing() {
        return course.map(Excursion::isGoing).orElse(false);
    }

    /** Doses of all its lots that were given. */
    public long given() {
        return lots.stream().mapToLong(AffectedLot::given).sum();
    }

    /** Doses of all its lots that are there. */
    public long left() {
        return lots.stream().mapToLong(AffectedLot::left).sum();
    }

    public boolean holdsAnything() {
        return lots.stream().anyMatch(AffectedLot::isHeld);
    }
}
