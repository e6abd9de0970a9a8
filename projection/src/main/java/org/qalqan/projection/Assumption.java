package org.qalqan.projection;

import java.time.LocalDate;

/** One thing supposed to be otherwise than it looks: what would move it. */
public sealed interface Assumption {

    /**
     * More people a day than the campaign would reach by itself.
     *
     * @param from the first day
     * @param peoplePerDay in units of the indicator
     */
    record ExtraPace(LocalDate from, double peoplePerDay) implements Assumption {
        public ExtraPace {
            if (!(peoplePerDay >= 0) || Double.isInfinite(peoplePerDay)) {
                throw new IllegalArgumentException(
                        "extra pace of %s a day: finite and never negative".formatted(peoplePerDay));
            }
        }
    }

    /**
     * The pace times a factor: 1.1 for ten per cent more teams.
     *
     * @param from the first day
     */
    record PaceTimes(LocalDate from, double factor) implements Assumption {
        public PaceTimes {
            if (!(factor >= 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("pace times %s: finite and never negative".formatted(factor));
            }
        }
    }

    /**
     * More doses than the supply says; of no effect when no supply is given.
     *
     * @param by the first day they can be given
     */
    record MoreDoses(LocalDate by, long doses) implements Assumption {
        public MoreDoses {
            if (doses < 0) {
                throw new IllegalArgumentException("%d more doses: never negative".formatted(doses));
            }
        }
    }

    /**
     * More, or fewer, people willing and eligible.
     *
     * @param share of the population: 0.05 for five points more
     */
    record CeilingMoved(double share) implements Assumption {
        public CeilingMoved {
            if (!(share >= -1 && share <= 1)) {
                throw new IllegalArgumentException("ceiling moved by %s: a share between -1 and 1".formatted(share));
            }
        }
    }
}
