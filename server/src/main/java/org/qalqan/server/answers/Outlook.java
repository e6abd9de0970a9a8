package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.LimitShares;
import org.qalqan.projection.Projection;
import org.qalqan.projection.Refusal;
import org.qalqan.projection.series.Repair;

/** Will we make it, seen from a day. */
public sealed interface Outlook {

    /** The probability that the target is reached by its deadline, 0 to 1; empty when there is none that would be knowledge. */
    Optional<Double> probability();

    /** What the projection read otherwise than reported; the figures shown stay as reported. */
    default List<Repair> repairs() {
        return List.of();
    }

    /**
     * The distribution of coverage on the deadline.
     *
     * @param reachingBy the probability that the target is reached
     * @param onDeadline the distribution on the deadline
     * @param fan the distribution on days from the last report to the deadline, oldest first, the deadline last
     * @param limits what holds the campaign back on the deadline, in shares of the simulated courses
     * @param lessons whether lessons learnt from other countries' campaigns stand behind it; they are known only after the last report
     *     that they were learnt from
     * @param supplyKnown whether doses on hand were known, so that supply could limit the courses
     * @param repairs what was read otherwise than reported
     * @param reached by when the target is reached, with 10, 50 and 90 % probability
     */
    record Projected(
            double reachingBy,
            Band onDeadline,
            List<Band> fan,
            LimitShares limits,
            boolean lessons,
            boolean supplyKnown,
            List<Repair> repairs,
            Reached reached)
            implements Outlook {
        @Override
        public Optional<Double> probability() {
            return Optional.of(reachingBy);
        }
    }

    /**
     * The first day by whose end the target is reached with a probability; empty where that lies beyond a year after the deadline.
     *
     * @param early with 10 %
     * @param middle with 50 %
     * @param late with 90 %
     */
    record Reached(Optional<LocalDate> early, Optional<LocalDate> middle, Optional<LocalDate> late) {

        /** Asked of the judged reading only. */
        static final Reached UNASKED = new Reached(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The deadline has come: what was reported for it decides. */
    record Decided(boolean reached, double share) implements Outlook {
        @Override
        public Optional<Double> probability() {
            return Optional.of(reached ? 1.0 : 0.0);
        }
    }

    /** No number, because it would only look like knowledge. */
    record Refused(Refusal refusal) implements Outlook {
        @Override
        public Optional<Double> probability() {
            return Optional.empty();
        }
    }

    /** Quantiles of the coverage on a day, as shares of the denominator. */
    record Band(LocalDate date, double q05, double q25, double median, double q75, double q95) {

        static Band of(Projection projection, LocalDate day) {
            return new Band(
                    day,
                    projection.quantile(day, 0.05),
                    projection.quantile(day, 0.25),
                    projection.median(day),
                    projection.quantile(day, 0.75),
                    projection.quantile(day, 0.95));
        }

        static Band certain(LocalDate date, double share) {
            return new Band(date, share, share, share, share, share);
        }
    }
}
