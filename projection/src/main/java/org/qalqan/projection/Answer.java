package org.qalqan.projection;

/** A projection, or the reason why there is none. */
public sealed interface Answer permits Projection, Refusal {}
