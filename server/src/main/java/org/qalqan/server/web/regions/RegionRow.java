package org.qalqan.server.web.regions;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.answers.Outlook;
import org.qalqan.server.answers.RegionOutlook;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.coverage.RegionCoverage;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * A region in the table.
 *
 * @param name in the reader's language
 * @param coverage empty when the region has not reported: unknown, and not zero
 * @param ageDays days between the day that its data are about and the day from which we look
 * @param records address of its reports
 * @param onDeadline where its coverage is heading; empty where that is not known or not asked
 * @param probability that it reaches the target's share by the deadline
 */
public record RegionRow(
        String code,
        String name,
        boolean city,
        Optional<Coverage> coverage,
        Optional<Long> ageDays,
        String records,
        Optional<Outlook.Band> onDeadline,
        Optional<Double> probability) {

    static RegionRow of(
            RegionCoverage region,
            Optional<RegionOutlook> outlook,
            Indicator indicator,
            LocalDate asOf,
            Words words,
            Links links) {
        return new RegionRow(
                region.region().code(),
                region.region().name().in(words.language()),
                region.region().kind() == PlaceKind.CITY,
                region.coverage(),
                region.coverage().map(known -> known.ageDays(asOf)),
                links.tallies(region.region().code(), indicator),
                outlook.flatMap(RegionOutlook::onDeadline),
                outlook.flatMap(RegionOutlook::probability));
    }

    /** The middle of the projection. */
    public Optional<Double> projected() {
        return onDeadline.map(Outlook.Band::median);
    }

    public Optional<Double> share() {
        return coverage.map(Coverage::share);
    }

    public Optional<Long> people() {
        return coverage.map(known -> known.tally().count());
    }

    public Optional<Long> population() {
        return coverage.map(known -> known.denominator().people());
    }
}
