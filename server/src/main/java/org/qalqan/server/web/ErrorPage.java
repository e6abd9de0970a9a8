package org.qalqan.server.web;

/**
 * A page that says what went wrong and where to go on.
 *
 * @param status of the answer
 * @param text what went wrong, in the reader's language
 */
public record ErrorPage(Frame frame, int status, String text) {}
