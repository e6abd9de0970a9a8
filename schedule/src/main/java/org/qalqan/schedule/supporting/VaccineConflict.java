package org.qalqan.schedule.supporting;

import org.qalqan.schedule.calendar.Period;

/**
 * Vaccine types that make a later one ineffective when they are given too shortly before (table 6-24).
 *
 * @param conflicting the earlier vaccine types
 * @param begin the interval from which they do
 * @param minimumEnd the interval at which they no longer do, when the earlier dose is valid or not evaluated
 * @param end the interval at which they no longer do, when the earlier dose is not valid, and in a forecast
 */
public record VaccineConflict(IndexSet conflicting, Period begin, Period minimumEnd, Period end) {}
