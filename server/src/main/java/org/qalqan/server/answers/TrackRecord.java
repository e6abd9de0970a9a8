package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.coverage.Coverage;

/**
 * How the projections of a target did: an honest record of their own errors.
 *
 * @param entries what was said on days of the past, oldest first
 * @param truth coverage on the deadline, where it is known today
 */
public record TrackRecord(PledgedTarget target, List<Entry> entries, Optional<Coverage> truth) {

    /**
     * What was said on one day about the deadline.
     *
     * @param probability that the target is reached
     * @param onDeadline the distribution
     */
    public record Entry(LocalDate asOf, double probability, Outlook.Band onDeadline) {

        public boolean halfHolds(double truth) {
            return onDeadline.q25() <= truth && truth <= onDeadline.q75();
        }

        public boolean nineTenthsHold(double truth) {
            return onDeadline.q05() <= truth && truth <= onDeadline.q95();
        }
    }

    /** Whether the target was reached; empty while the truth is not known. */
    public Optional<Boolean> reached() {
        return truth.map(known -> known.share() >= target.value());
    }

    /** The part of the entries whose 50 % band holds the truth; empty while the truth is not known or nothing was said. */
    public Optional<Double> halfHeld() {
        return part(Entry::halfHolds);
    }

    /** The part of the entries whose 90 % band holds the truth. */
    public Optional<Double> nineTenthsHeld() {
        return part(Entry::nineTenthsHold);
    }

    /** Mean distance of the probabilities from what came true, squared (Brier score): 0 is perfect, 0.25 is a coin. */
    public Optional<Double> brier() {
        return reached().filter(_ -> !entries.isEmpty()).map(reached -> {
            double outcome = reached ? 1 : 0;
            return entries.stream()
                    .mapToDouble(entry -> Math.pow(entry.probability() - outcome, 2))
                    .average()
                    .orElseThrow();
        });
    }

    private interface Holds {
        boolean in(Entry entry, double truth);
    }

    private Optional<Double> part(Holds holds) {
        return truth.filter(_ -> !entries.isEmpty())
                .map(known -> (double) entries.stream()
                                .filter(entry -> holds.in(entry, known.share()))
                                .count()
                        / entries.size());
    }
}
