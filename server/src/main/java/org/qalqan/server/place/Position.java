package org.qalqan.server.place;

import java.util.Optional;

/**
 * Where a place lies, and its codes in other registers.
 *
 * @param isoNumeric today's numeric ISO 3166-2 code, such as {@code KZ-61}
 * @param kato code of the national classifier of territories
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(
        Optional<String> isoNumeric, Optional<String> kato, Optional<Double> latitude, Optional<Double> longitude) {}
