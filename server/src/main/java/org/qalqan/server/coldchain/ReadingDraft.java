package org.qalqan.server.coldchain;

/**
 * A reading as somebody wrote it down, unchecked.
 *
 * @param at a moment with its offset
 */
public record ReadingDraft(String place, String sensor, String at, String celsius) {}
