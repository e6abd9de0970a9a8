package org.qalqan.projection.learnt;

import org.qalqan.projection.experience.Network;

/**
 * One network learning by the pinball loss of its quantiles, in shares of the population: what the weighted interval score averages. Steps
 * by Adam with weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019).
 */
final class Descent {

    private static final double DECAY = 0.05;
    private static final double MOMENTUM = 0.9;
    private static final double MEMORY_OF_SIZE = 0.999;

    private final Network network;
    private final double[][] hiddenSlope;
    private final double[][] outputSlope;
    private final Moments hiddenMoments;
    private final Moments outputMoments;
    private final double[] units;
    private final double[] outputs;
    private int steps;

    Descent(Network network) {
        this.network = network;
        this.hiddenSlope = like(network.hidden());
        this.outputSlope = like(network.output());
        this.hiddenMoments = new Moments(like(network.hidden()), like(network.hidden()));
        this.outputMoments = new Moments(like(network.output()), like(network.output()));
        this.units = new double[network.hidden().length];
        this.outputs = new double[network.output().length];
    }

    private record Moments(double[][] first, double[][] second) {}

    private static double[][] like(double[][] weights) {
        return new double[weights.length][weights[0].length];
    }

    /** Adds one example's slope to the step that is being gathered. */
    void see(Example example, double[] inputs) {
        network.forward(inputs, units, outputs);
        double[] byOutput = Fan.gather(outputs, slopes(example));
        double[] byUnit = new double[units.length];
        for (int value = 0; value < outputs.length; value++) {
            double[] weights = network.output()[value];
            double[] slope = outputSlope[value];
            for (int unit = 0; unit < units.length; unit++) {
                slope[unit] += byOutput[value] * units[unit];
                byUnit[unit] += byOutput[value] * weights[unit];
            }
            slope[units.length] += byOutput[value];
        }
        for (int unit = 0; unit < units.length; unit++) {
            double here = byUnit[unit] * (1 - units[unit] * units[unit]);
            double[] slope = hiddenSlope[unit];
            for (int i = 0; i < inputs.length; i++) {
                slope[i] += here * inputs[i];
            }
            slope[inputs.length] += here;
        }
    }

    /** The pinball loss's derivatives by the quantiles' logits. */
    private double[] slopes(Example example) {
        double[] logits = Fan.spread(example.base(), outputs);
        double[] slopes = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            double part = 1 / (1 + Math.exp(-logits[i]));
            double quantile = example.reached() + example.room() * part;
            double byQuantile = example.truth() >= quantile ? -Levels.at(i) : 1 - Levels.at(i);
            slopes[i] = byQuantile * example.room() * part * (1 - part) * 2 / logits.length;
        }
        return slopes;
    }

    /** Takes the gathered step. */
    void step(int examples, double rate) {
        steps++;
        step(network.hidden(), hiddenSlope, hiddenMoments, examples, rate);
        step(network.output(), outputSlope, outputMoments, examples, rate);
    }

    private void step(double[][] weights, double[][] slope, Moments moments, int examples, double rate) {
        double firstScale = 1 - Math.pow(MOMENTUM, steps);
        double secondScale = 1 - Math.pow(MEMORY_OF_SIZE, steps);
        for (int row = 0; row < weights.length; row++) {
            int bias = weights[row].length - 1;
            for (int i = 0; i <= bias; i++) {
                double now = slope[row][i] / examples;
                slope[row][i] = 0;
                moments.first[row][i] = MOMENTUM * moments.first[row][i] + (1 - MOMENTUM) * now;
                moments.second[row][i] = MEMORY_OF_SIZE * moments.second[row][i] + (1 - MEMORY_OF_SIZE) * now * now;
                double size = Math.sqrt(moments.second[row][i] / secondScale) + 1e-8;
                double decay = i == bias ? 0 : DECAY * weights[row][i];
                weights[row][i] -= rate * (moments.first[row][i] / firstScale / size + decay);
            }
        }
    }
}
