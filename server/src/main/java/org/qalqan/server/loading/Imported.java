package org.qalqan.server.loading;

/**
 * What became of a file.
 *
 * @param rows rows in it
 * @param added rows that were not yet recorded
 */
public record Imported(long rows, long added) {}
