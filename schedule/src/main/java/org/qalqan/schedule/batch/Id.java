package org.qalqan.schedule.batch;

/**
 * A person's id as it stands in the line, given back unchanged.
 *
 * @param text the id
 * @param isNumber whether it is a JSON number
 */
record Id(String text, boolean isNumber) {}
