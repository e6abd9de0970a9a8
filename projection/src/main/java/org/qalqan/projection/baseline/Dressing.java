package org.qalqan.projection.baseline;

/**
 * The band of the simple methods, the same for all: the growth still to come is multiplied by a log-normal factor whose spread grows with the
 * square root of time. Of the spreads tried (0.2 to 0.8) the one after four weeks is that with which the linear trend scores best: what is measured
 * against should not be weak.
 */
final class Dressing {

    private static final double SPREAD_AFTER_FOUR_WEEKS = 0.6;

    private Dressing() {}

    static double[] around(double reached, double expected, int daysAhead, double[] probabilities) {
        double spread = SPREAD_AFTER_FOUR_WEEKS * Math.sqrt(daysAhead / 28.0);
        double most = Math.max(1, reached);
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < quantiles.length; i++) {
            double factor = Math.exp(spread * normalQuantile(probabilities[i]));
            quantiles[i] = Math.min(most, reached + Math.max(0, expected - reached) * factor);
        }
        return quantiles;
    }

    /** By bisection of the error function of Abramowitz and Stegun 7.1.26, to about six digits. */
    private static double normalQuantile(double probability) {
        double low = -8;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (normalDistribution(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double normalDistribution(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * z);
        double polynomial =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double tail = polynomial * Math.exp(-z * z) / 2;
        return x < 0 ? tail : 1 - tail;
    }
}
