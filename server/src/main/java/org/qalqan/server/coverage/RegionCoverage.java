package org.qalqan.server.coverage;

import java.util.Optional;
import org.qalqan.server.place.Place;

/**
 * The last known coverage of a region.
 *
 * @param coverage empty when the region has not reported, or no denominator is known: unknown, and not zero
 */
public record RegionCoverage(Place region, Optional<Coverage> coverage) {}
