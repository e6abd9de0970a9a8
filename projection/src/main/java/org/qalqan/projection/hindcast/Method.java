package org.qalqan.projection.hindcast;

import java.util.function.Function;

/**
 * A way to forecast.
 *
 * @param forecast uses what was dated by the case's day only
 */
public record Method(String name, Function<Case, Forecast> forecast) {}
