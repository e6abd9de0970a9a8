package org.qalqan.projection;

/**
 * What holds the campaign back at the last day asked about, in shares of the draws; together 1.
 *
 * @param pace doses and willing people are there, more could be reached by going faster
 * @param supply every dose that had arrived was given
 * @param ceiling more than half of the free pace is lost because the willing are nearly all reached
 */
public record LimitShares(double pace, double supply, double ceiling) {}
