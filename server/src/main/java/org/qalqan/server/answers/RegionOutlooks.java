package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.Projection;
import org.qalqan.projection.Refusal;
import org.qalqan.projection.Region;
import org.qalqan.projection.RegionalProjection;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.Derived;
import org.qalqan.server.source.Generation;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Service;

/** Where each region is heading, from what was known on a day. Kept in memory until a record is added. */
@Service
public class RegionOutlooks {

    private final FourAnswers answers;
    private final Courses courses;
    private final ReportedSeries reports;
    private final Places places;
    private final Denominators denominators;
    private final Derived<Key, List<RegionOutlook>> kept;

    RegionOutlooks(
            FourAnswers answers,
            Courses courses,
            ReportedSeries reports,
            Places places,
            Denominators denominators,
            Generation generation) {
        this.answers = answers;
        this.courses = courses;
        this.reports = reports;
        this.places = places;
        this.denominators = denominators;
        this.kept = new Derived<>(generation, this::compute);
    }

    private record Key(LocalDate asOf, Indicator indicator) {}

    /**
     * Each region of the nation, by code; against its total population. From the deadline on nothing is projected: a region's last
     * report may be weeks old, and what it stood at on that day is then a question of reports.
     */
    public List<RegionOutlook> on(LocalDate asOf, Indicator indicator) {
        return kept.of(new Key(asOf, indicator));
    }

    private List<RegionOutlook> compute(Key key) {
        PledgedTarget target = answers.on(key.asOf()).target();
        String nation = target.denominator().place();
        List<Place> regions = places.under(nation);
        if (!key.asOf().isBefore(target.by())) {
            return regions.stream().map(RegionOutlooks::unknown).toList();
        }
        List<Region> parts = regions.stream()
                .map(region -> new Region(
                        region.code(),
                        reports.series(region.code(), key.indicator(), key.asOf(), people(region.code(), key.asOf()))))
                .toList();
        return switch (courses.projectRegions(
                nation,
                key.indicator(),
                people(nation, key.asOf()),
                key.asOf(),
                target.by(),
                answers.supply(key.asOf(), key.indicator()),
                parts)) {
            case Refusal _ -> regions.stream().map(RegionOutlooks::unknown).toList();
            case RegionalProjection projected ->
                regions.stream()
                        .map(region -> outlook(
                                region, Optional.ofNullable(projected.regions().get(region.code())), target))
                        .toList();
        };
    }

    private long people(String place, LocalDate asOf) {
        return denominators
                .inForce(place, DenominatorKind.TOTAL, asOf, asOf)
                .map(Denominator::people)
                .orElse(0L);
    }

    private static RegionOutlook outlook(Place region, Optional<Projection> projection, PledgedTarget target) {
        return new RegionOutlook(
                region,
                projection.map(course -> Outlook.Band.of(course, target.by())),
                projection.map(course -> course.probabilityOfReaching(target.value(), target.by())));
    }

    private static RegionOutlook unknown(Place region) {
        return new RegionOutlook(region, Optional.empty(), Optional.empty());
    }
}
