package org.qalqan.projection.hindcast;

/**
 * How good one forecast was.
 *
 * @param wis weighted interval score in shares of the population, lower is better (Bracher, Ray, Gneiting and Reich 2021)
 * @param insideHalf whether the truth lay in the 50 % band
 * @param insideNine whether it lay in the 90 % band
 * @param brier mean squared error of the probabilities of reaching 5, 10, … 40 points more than on the day; not a number when no such
 *     threshold lies below 100 %
 * @param place of the truth among the quantiles, 0 to 1
 */
public record Score(double wis, boolean insideHalf, boolean insideNine, double brier, double place) {

    public static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};
    private static final int POINTS_STEP = 5;
    private static final int POINTS_AT_MOST = 40;

    /** @param reached the share on the day of the forecast */
    public static Score of(Forecast forecast, double truth, double reached) {
        return new Score(
                wis(forecast, truth),
                truth >= forecast.level(0.25) && truth <= forecast.level(0.75),
                truth >= forecast.level(0.05) && truth <= forecast.level(0.95),
                brier(forecast, truth, reached),
                1 - forecast.probabilityOfReaching(truth));
    }

    /** Twice the mean pinball loss, which is the weighted interval score of a median and four central intervals. */
    private static double wis(Forecast forecast, double truth) {
        double sum = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            double miss = truth - forecast.quantiles()[i];
            sum += miss >= 0 ? LEVELS[i] * miss : (LEVELS[i] - 1) * miss;
        }
        return 2 * sum / LEVELS.length;
    }

    private static double brier(Forecast forecast, double truth, double reached) {
        double sum = 0;
        int thresholds = 0;
        for (int points = POINTS_STEP; points <= POINTS_AT_MOST; points += POINTS_STEP) {
            double threshold = reached + points / 100.0;
            if (threshold <= 1) {
                double outcome = truth >= threshold ? 1 : 0;
                double miss = forecast.probabilityOfReaching(threshold) - outcome;
                sum += miss * miss;
                thresholds++;
            }
        }
        return thresholds == 0 ? Double.NaN : sum / thresholds;
    }
}
