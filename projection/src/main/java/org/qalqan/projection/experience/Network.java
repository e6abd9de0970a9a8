package org.qalqan.projection.experience;

/**
 * A small network: inputs, one hidden layer of hyperbolic tangents, outputs.
 *
 * @param hidden {@code hidden[unit][input]}, the bias last
 * @param output {@code output[value][unit]}, the bias last
 */
public record Network(double[][] hidden, double[][] output) {

    /** The hidden layer's values, then the outputs: what learning needs of both. */
    public void forward(double[] inputs, double[] units, double[] outputs) {
        for (int unit = 0; unit < hidden.length; unit++) {
            units[unit] = Math.tanh(weighted(hidden[unit], inputs));
        }
        for (int value = 0; value < output.length; value++) {
            outputs[value] = weighted(output[value], units);
        }
    }

    private static double weighted(double[] weights, double[] values) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < weights.length - 1; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
