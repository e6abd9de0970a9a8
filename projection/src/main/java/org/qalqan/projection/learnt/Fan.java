package org.qalqan.projection.learnt;

/** Nine outputs of a network as nine quantiles that cannot cross: the middle, and distances above and below it. */
final class Fan {

    private Fan() {}

    static double[] spread(double base, double[] outputs) {
        double[] quantiles = new double[outputs.length];
        int middle = Levels.MEDIAN;
        quantiles[middle] = base + outputs[middle];
        for (int i = middle - 1; i >= 0; i--) {
            quantiles[i] = quantiles[i + 1] - softplus(outputs[i]);
        }
        for (int i = middle + 1; i < outputs.length; i++) {
            quantiles[i] = quantiles[i - 1] + softplus(outputs[i]);
        }
        return quantiles;
    }

    /** The derivatives of a loss by the outputs, from those by the quantiles. */
    static double[] gather(double[] outputs, double[] byQuantile) {
        double[] result = new double[outputs.length];
        int middle = Levels.MEDIAN;
        double below = 0;
        for (int i = 0; i < middle; i++) {
            below += byQuantile[i];
            result[i] = -below * sigmoid(outputs[i]);
        }
        double above = 0;
        for (int i = outputs.length - 1; i > middle; i--) {
            above += byQuantile[i];
            result[i] = above * sigmoid(outputs[i]);
        }
        result[middle] = below + above + byQuantile[middle];
        return result;
    }

    private static double softplus(double x) {
        return x > 30 ? x : Math.log1p(Math.exp(x));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
