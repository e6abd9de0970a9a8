package org.qalqan.server.loading;

import java.util.OptionalLong;

/**
 * What became of a file whose changes take two persons.
 *
 * @param imported rows, and those that were new and changed nothing
 * @param changes rows that would change something
 * @param proposal number of the proposal to make them; empty when there are none
 */
public record Proposed(Imported imported, int changes, OptionalLong proposal) {}
