package org.qalqan.schedule.supporting;

/**
 * What makes a risk series relevant for a person (table 5-4).
 *
 * @param observation the observation's place in the schedule's list
 * @param ages the ages at which it does, at assessment
 */
public record Indication(int observation, AgeRange ages) {}
