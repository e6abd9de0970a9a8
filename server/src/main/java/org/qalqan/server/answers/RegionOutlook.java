package org.qalqan.server.answers;

import java.util.Optional;
import org.qalqan.server.place.Place;

/**
 * Where a region is heading, in agreement with the nation: in each simulated course the regions' people add up to the nation's.
 *
 * @param onDeadline the distribution of its coverage on the deadline; empty where the region never reported, or the nation has no projection
 * @param probability that it reaches the target's share by the deadline
 */
public record RegionOutlook(Place region, Optional<Outlook.Band> onDeadline, Optional<Double> probability) {}
