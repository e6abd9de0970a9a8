package org.qalqan.projection;

import java.util.List;
import java.util.Map;

/**
 * A nation and its regions. In each draw the regions' people add up to the nation's, so their means do too; quantiles need not.
 *
 * @param regions by place, of all regions with a report
 * @param unreported regions without one: they take part in the sum, and nothing is said about them
 */
public record RegionalProjection(Projection nation, Map<String, Projection> regions, List<String> unreported)
        implements RegionalAnswer {

    public RegionalProjection {
        regions = Map.copyOf(regions);
        unreported = List.copyOf(unreported);
    }
}
