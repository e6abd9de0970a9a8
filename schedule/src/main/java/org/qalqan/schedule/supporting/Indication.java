package org.qalqan.schedule.supporting;

import java.util.Optional;

/**
 * What makes a risk series relevant for a person (table 5-4).
 *
 * @param observation the observation's place in the schedule's list
 * @param ages the ages at which it does, at assessment
 * @param guidance a text for clinicians, or empty
 */
public record Indication(int observation, AgeRange ages, Optional<String> guidance) {}
