package org.qalqan.server.gs1;

/**
 * An application identifier and what its values are like.
 *
 * @param ai two to four digits
 * @param isPredefined whether its length is predefined, so that no separator follows (GS1 General Specifications, 7.8.5)
 * @param title GS1's data title
 */
record Identifier(String ai, boolean isPredefined, Form form, String title) {}
