package org.qalqan.projection.baseline;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.qalqan.projection.model.History;

/** The simple methods. */
public final class Baselines {

    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final double DAMPING_PER_WEEK = 0.95;
    private static final double NEW_TREND = 0.3;

    private Baselines() {}

    private record Named(String name, ToDoubleBiFunction<History, Integer> method) implements Baseline {
        @Override
        public double expected(History history, int daysAhead) {
            return Math.max(history.share(), method.applyAsDouble(history, daysAhead));
        }
    }

    /** The linear trend comes first: scores are relative to it. */
    public static List<Baseline> all() {
        return List.of(linear(), dampedHolt(), theta(), logistic(), gompertz(), noChange());
    }

    /** The pace of the last four weeks goes on. */
    public static Baseline linear() {
        return new Named("linear 28 days", (history, days) -> history.share() + history.pace(MONTH) * days);
    }

    /** Nothing more happens, without a band. */
    public static Baseline noChange() {
        return new Named("no change", (history, days) -> history.share());
    }

    /** Holt's trend, smoothed over weeks and damped (Gardner and McKenzie 1985). */
    public static Baseline dampedHolt() {
        return new Named("damped Holt", (history, days) -> {
            double damped = 0;
            for (int week = 1; week <= days / WEEK; week++) {
                damped += Math.pow(DAMPING_PER_WEEK, week);
            }
            damped += Math.pow(DAMPING_PER_WEEK, days / WEEK + 1.0) * (days % WEEK) / WEEK;
            return history.share() + smoothedTrend(history) * damped;
        });
    }

    private static double smoothedTrend(History history) {
        double trend = 0;
        int weeks = Math.max(1, (history.lastDay() - history.firstDay()) / WEEK);
        for (int week = weeks; week >= 1; week--) {
            int end = history.lastDay() - (week - 1) * WEEK;
            double growth = history.at(end) - history.at(end - WEEK);
            trend = week == weeks ? growth : trend + NEW_TREND * (growth - trend);
        }
        return trend;
    }

    /** The level, and half the slope of the whole history (Assimakopoulos and Nikolopoulos 2000). */
    public static Baseline theta() {
        return new Named("theta", (history, days) -> {
            double slope = (history.share() - history.at(history.firstDay()))
                    / Math.max(1, history.lastDay() - history.firstDay());
            return history.share() + slope / 2 * days;
        });
    }

    /** Growth in proportion to what has been reached and to what is left of a ceiling. */
    public static Baseline logistic() {
        return new Named(
                "logistic", (history, days) -> SigmoidFit.logistic(history).after(history.share(), days));
    }

    /** As the logistic, with the logarithm of what is left. */
    public static Baseline gompertz() {
        return new Named(
                "Gompertz", (history, days) -> SigmoidFit.gompertz(history).after(history.share(), days));
    }
}
