package org.qalqan.projection;

/** Projections of a nation and its regions that agree, or the reason why there are none. */
public sealed interface RegionalAnswer permits RegionalProjection, Refusal {}
