package org.qalqan.projection.learnt;

/**
 * One thing to learn from: how a campaign stood on a day, and what became of it.
 *
 * @param inputs of the network
 * @param base logit of the drawn median
 * @param reached share on that day
 * @param room share from there to the most that is thought of
 * @param truth the share that was reported later
 */
record Example(double[] inputs, double base, double reached, double room, double truth) {}
