package org.qalqan.schedule;

/**
 * A series that may matter for the person but could not be decided on, because an observation is uncertain (table 5-4).
 *
 * @param antigen the antigen's name
 * @param series the name of the series
 */
public record Notice(String antigen, String series) {}
