package org.qalqan.projection.baseline;

import java.util.function.DoubleUnaryOperator;
import org.qalqan.projection.model.History;

/**
 * A growth curve whose relative growth a day falls in a straight line with a scale of the share: the share itself (logistic) or its logarithm
 * (Gompertz). The line is fitted by least squares to weekly growth.
 *
 * @param scale of the share
 * @param at relative growth a day where the scale is zero
 * @param slope per unit of the scale
 */
record SigmoidFit(DoubleUnaryOperator scale, double at, double slope) {

    private static final int WEEK = 7;
    private static final double LEAST_SHARE = 1e-4;

    static SigmoidFit logistic(History history) {
        return fit(history, share -> share);
    }

    static SigmoidFit gompertz(History history) {
        return fit(history, Math::log);
    }

    private static SigmoidFit fit(History history, DoubleUnaryOperator scale) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int day = history.lastDay(); day - WEEK >= history.firstDay(); day -= WEEK) {
            double before = history.at(day - WEEK);
            double after = history.at(day);
            if (before > LEAST_SHARE) {
                double place = scale.applyAsDouble((before + after) / 2);
                double growth = Math.log(after / before) / WEEK;
                n++;
                x += place;
                y += growth;
                xx += place * place;
                xy += place * growth;
            }
        }
        double spread = n * xx - x * x;
        double slope = spread <= 1e-12 ? 0 : Math.min(0, (n * xy - x * y) / spread);
        return new SigmoidFit(scale, n == 0 ? 0 : (y - slope * x) / n, slope);
    }

    /** The share some days later, a day at a time, never above 1 unless it was. */
    double after(double share, int days) {
        double most = Math.max(1, share);
        double reached = Math.max(LEAST_SHARE / 10, share);
        for (int day = 0; day < days && reached < most; day++) {
            double growth = Math.max(0, at + slope * scale.applyAsDouble(reached));
            reached = Math.min(most, reached * Math.exp(growth));
        }
        return reached;
    }
}
