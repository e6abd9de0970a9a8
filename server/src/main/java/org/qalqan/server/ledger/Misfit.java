package org.qalqan.server.ledger;

/** Something that a movement names is not there, or does not fit. */
record Misfit(String field, String value, String rule) implements MovementNames.Answer {}
