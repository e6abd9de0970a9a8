package org.qalqan.projection;

/**
 * What one supposition would change.
 *
 * @param probability of reaching the target under it
 * @param difference from the probability as it looks now, draw by draw on the same seed
 */
public record Effect(Assumption assumption, double probability, double difference) {}
