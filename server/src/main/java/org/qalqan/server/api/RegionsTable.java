package org.qalqan.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.answers.Outlook.Band;
import org.qalqan.server.answers.RegionOutlook;
import org.qalqan.server.answers.RegionOutlooks;
import org.qalqan.server.api.RegionsTable.Row;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.coverage.Coverages;
import org.qalqan.server.coverage.RegionCoverage;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Place;
import org.qalqan.server.target.Indicator;
import org.springframework.stereotype.Component;

/** The last known coverage of each region. */
@Component
class RegionsTable implements Table<Row> {

    private final Coverages coverages;
    private final RegionOutlooks outlooks;

    RegionsTable(Coverages coverages, RegionOutlooks outlooks) {
        this.coverages = coverages;
        this.outlooks = outlooks;
    }

    /** A region, with the day's age and where it is heading. */
    record Row(
            Place region,
            Optional<Coverage> coverage,
            Optional<Long> ageDays,
            Optional<Band> onDeadline,
            Optional<Double> probability) {}

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public String about() {
        return "The last known coverage of each region, and where it is heading by the target's deadline, of its total population; "
                + "one that has not reported is there without figures. "
                + "Defaults: people_vaccinated, total";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.INDICATOR, Parameter.DENOMINATOR);
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("place", "Code of the region", row -> row.region().code()),
                Column.text(
                        "name_kk", "Name in Kazakh", row -> row.region().name().kk()),
                Column.text(
                        "name_ru", "Name in Russian", row -> row.region().name().ru()),
                Column.text(
                        "name_en", "Name in English", row -> row.region().name().en()),
                Column.maybeNumber(
                        "share", "Coverage, 0 to 1", row -> row.coverage().map(Coverage::share)),
                Column.maybeWhole(
                        "count",
                        "Cumulative count reported",
                        row -> row.coverage().map(coverage -> coverage.tally().count())),
                Column.maybeWhole(
                        "denominator_people",
                        "People that it is a share of",
                        row -> row.coverage()
                                .map(coverage -> coverage.denominator().people())),
                Column.maybeDay(
                        "date",
                        "The day that the count is about",
                        row -> row.coverage().map(coverage -> coverage.tally().date())),
                Column.maybeDay(
                        "known_on",
                        "The day on which it became known",
                        row -> row.coverage().map(coverage -> coverage.tally().knownOn())),
                Column.maybeWhole("age_days", "Days between the report's day and the day asked for", Row::ageDays),
                Column.maybeText(
                        "source",
                        "Id of the count's source",
                        row -> row.coverage().map(coverage -> coverage.tally().source())),
                Column.maybeText(
                        "denominator_source",
                        "Id of the denominator's source",
                        row -> row.coverage()
                                .map(coverage -> coverage.denominator().source())),
                Column.maybeNumber(
                        "projected_q25",
                        "25 % of the simulated courses are below this share on the deadline",
                        row -> row.onDeadline().map(Band::q25)),
                Column.maybeNumber(
                        "projected_median",
                        "Half are below",
                        row -> row.onDeadline().map(Band::median)),
                Column.maybeNumber(
                        "projected_q75",
                        "75 % are below",
                        row -> row.onDeadline().map(Band::q75)),
                Column.maybeNumber(
                        "probability",
                        "Probability, 0 to 1, that the region reaches the target's share by the deadline",
                        Row::probability));
    }

    @Override
    public List<Row> rows(Asked asked) {
        Indicator indicator = asked.indicator().orElse(Indicator.PEOPLE_VACCINATED);
        DenominatorKind kind = asked.denominator().orElse(DenominatorKind.TOTAL);
        Map<String, RegionOutlook> ahead = ahead(asked, indicator, kind);
        return coverages.ofRegions(asked.campaign().nation(), indicator, kind, asked.asOf()).stream()
                .map(region -> row(
                        region, Optional.ofNullable(ahead.get(region.region().code())), asked))
                .toList();
    }

    /** Where the regions are heading, by code: people against the whole population, on days of the campaign. */
    private Map<String, RegionOutlook> ahead(Asked asked, Indicator indicator, DenominatorKind kind) {
        boolean known = indicator.countsPeople()
                && kind == DenominatorKind.TOTAL
                && !asked.asOf().isAfter(asked.campaign().until());
        return known
                ? outlooks.on(asked.asOf(), indicator).stream()
                        .collect(Collectors.toMap(outlook -> outlook.region().code(), Function.identity()))
                : Map.of();
    }

    private static Row row(RegionCoverage region, Optional<RegionOutlook> ahead, Asked asked) {
        return new Row(
                region.region(),
                region.coverage(),
                region.coverage().map(coverage -> coverage.ageDays(asked.asOf())),
                ahead.flatMap(RegionOutlook::onDeadline),
                ahead.flatMap(RegionOutlook::probability));
    }
}
