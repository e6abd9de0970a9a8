package org.qalqan.server.web;

/**
 * One thing in the reports that does not fit, in the reader's words.
 *
 * @param when the day it shows on
 * @param kind what kind of fault
 * @param where the place and what was counted
 * @param what the fault in a sentence
 * @param records address of the records that it is about
 */
public record FaultLine(String when, String kind, String where, String what, String records) {}
