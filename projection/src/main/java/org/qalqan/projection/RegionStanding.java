package org.qalqan.projection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.qalqan.projection.model.History;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.series.Reading;

/**
 * What a region's few reports say, seen against the nation's many.
 *
 * @param reading its reports as read
 * @param history the same in shares, when there is a report
 * @param logPace logarithm of its pace relative to the nation's; drawn towards 0 the fewer its reports are
 * @param doubt standard deviation of {@code logPace}
 */
record RegionStanding(String place, Reading reading, Optional<History> history, double logPace, double doubt) {

    private static final int WINDOW_DAYS = 84;
    private static final double SPREAD_OF_REGIONS = 0.35;
    private static final double LARGEST_LOG = 1.5;

    static RegionStanding of(Region region, History nation, Indicator indicator, LocalDate asOf) {
        Reading reading = Reading.of(region.series(), asOf);
        if (reading.counts().isEmpty() || reading.population() == 0) {
            return new RegionStanding(region.place(), reading, Optional.empty(), 0, SPREAD_OF_REGIONS);
        }
        History own = History.of(reading, indicator.unitsPerPerson());
        int last = own.lastDay();
        int from = Math.max(own.firstDay(), last - WINDOW_DAYS);
        int intervals =
                (int) Arrays.stream(own.days()).filter(day -> day > from).count();
        double grown = intervals == 0 ? own.share() : own.share() - own.at(from);
        double nationGrown = intervals == 0 ? nation.at(last) : nation.at(last) - nation.at(from);
        if (nationGrown <= 0) {
            return new RegionStanding(region.place(), reading, Optional.of(own), 0, SPREAD_OF_REGIONS);
        }
        double log = Math.clamp(Math.log(Math.max(1e-6, grown) / nationGrown), -LARGEST_LOG, LARGEST_LOG);
        double weight = (intervals + 1.0) / (intervals + 2.0);
        return new RegionStanding(
                region.place(), reading, Optional.of(own), weight * log, SPREAD_OF_REGIONS * Math.sqrt(1 - weight));
    }

    double population() {
        return reading.population();
    }

    /** The share at its last report. */
    double share() {
        return history.map(History::share).orElse(0.0);
    }

    /** The day of its last report, or a day long before any. */
    int lastDay() {
        return history.map(History::lastDay).orElse(Integer.MIN_VALUE);
    }
}
