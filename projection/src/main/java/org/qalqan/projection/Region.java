package org.qalqan.projection;

import org.qalqan.projection.series.CoverageSeries;

/**
 * A part of the nation and its reports, which may be few and on uneven dates.
 *
 * @param place its name or code
 */
public record Region(String place, CoverageSeries series) {}
