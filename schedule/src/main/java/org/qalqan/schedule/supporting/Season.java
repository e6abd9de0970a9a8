package org.qalqan.schedule.supporting;

/**
 * The seasonal recommendation of a series dose (tables 7-9 and 7-12).
 *
 * @param start the first epoch day, or {@link Integer#MIN_VALUE}
 * @param end the last epoch day, or {@link Integer#MAX_VALUE}
 */
public record Season(int start, int end) {}
