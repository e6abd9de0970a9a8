package org.qalqan.projection.hindcast;

/**
 * What a method says about one case.
 *
 * @param quantiles at {@link Score#LEVELS}
 */
public record Forecast(double[] quantiles) {

    double level(double probability) {
        for (int i = 0; i < Score.LEVELS.length; i++) {
            if (Score.LEVELS[i] == probability) {
                return quantiles[i];
            }
        }
        throw new IllegalArgumentException("quantile %s is not among those scored".formatted(probability));
    }

    /** The probability of at least this share, on straight lines between the quantiles. */
    public double probabilityOfReaching(double share) {
        int last = quantiles.length - 1;
        if (share <= quantiles[0]) {
            return 1 - Score.LEVELS[0] / 2;
        }
        if (share > quantiles[last]) {
            return (1 - Score.LEVELS[last]) / 2;
        }
        int above = 0;
        while (quantiles[above] < share) {
            above++;
        }
        double width = quantiles[above] - quantiles[above - 1];
        double part = width <= 0 ? 1 : (share - quantiles[above - 1]) / width;
        return 1 - (Score.LEVELS[above - 1] + part * (Score.LEVELS[above] - Score.LEVELS[above - 1]));
    }
}
