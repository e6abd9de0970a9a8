package org.qalqan.projection.baseline;

import org.qalqan.projection.model.History;

/** A simple method: one value for a later day, dressed with a band by {@link Dressing}. */
public interface Baseline {

    String name();

    /**
     * The share expected, before the band; at least what has been reached.
     *
     * @param history the reports so far
     * @param daysAhead after the last report, above zero
     */
    double expected(History history, int daysAhead);

    /** Quantiles of the share at these probabilities. */
    default double[] quantiles(History history, int daysAhead, double[] probabilities) {
        return Dressing.around(history.share(), expected(history, daysAhead), daysAhead, probabilities);
    }
}
