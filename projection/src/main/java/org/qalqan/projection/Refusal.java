package org.qalqan.projection;

/** No number, because it would only look like knowledge. */
public sealed interface Refusal extends Answer, RegionalAnswer {

    /** A sentence for a reader. */
    String reason();

    /** Shares of a population of zero do not exist. */
    record NoPopulation() implements Refusal {
        @Override
        public String reason() {
            return "the population is zero: a share of it does not exist";
        }
    }

    /**
     * Too little has been reported.
     *
     * @param reports on different days, by the as-of day
     * @param days from the first to the last of them
     * @param reportsAtLeast what is needed
     * @param daysAtLeast what is needed
     */
    record NotEnoughData(int reports, long days, int reportsAtLeast, long daysAtLeast) implements Refusal {

        /** Nothing at all. */
        public static NotEnoughData nothing() {
            return new NotEnoughData(0, 0, Grounds.REPORTS_AT_LEAST, Grounds.DAYS_AT_LEAST);
        }

        @Override
        public String reason() {
            return "not enough data: %d reports over %d days; at least %d reports over %d days are needed"
                    .formatted(reports, days, reportsAtLeast, daysAtLeast);
        }
    }

    /**
     * Nobody has been reached yet, so there is no pace to go on.
     *
     * @param reports all of them zero
     */
    record NotStarted(int reports) implements Refusal {
        @Override
        public String reason() {
            return "not started: all %d reports are zero, so there is no pace to go on".formatted(reports);
        }
    }

    /**
     * All reports are the same, so there is no pace to go on: a campaign that stopped, or a copy that was never renewed.
     *
     * @param reports that are equal
     * @param days from the first to the last of them
     */
    record Standstill(int reports, long days) implements Refusal {
        @Override
        public String reason() {
            return "no movement: all %d reports over %d days are the same, so there is no pace to go on"
                    .formatted(reports, days);
        }
    }

    /**
     * The last report is too old to say anything about today.
     *
     * @param days between it and the as-of day
     * @param daysAtMost what is still answered
     */
    record TooOld(long days, long daysAtMost) implements Refusal {
        @Override
        public String reason() {
            return "too old: the last report is %d days old; at most %d days are bridged".formatted(days, daysAtMost);
        }
    }

    /** The reports contradict the denominator so far that no share can be believed. */
    record AbovePopulation(long people, long population) implements Refusal {
        @Override
        public String reason() {
            return "%d reported for a population of %d: the counts or the denominator are wrong"
                    .formatted(people, population);
        }
    }

    /** Nobody can say anything about a day so far ahead. */
    record TooFar(long days, long daysAtMost) implements Refusal {
        @Override
        public String reason() {
            return "too far: %d days ahead; at most %d days are projected".formatted(days, daysAtMost);
        }
    }
}
