package org.qalqan.server.api;

import java.util.List;
import java.util.Optional;
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

    RegionsTable(Coverages coverages) {
        this.coverages = coverages;
    }

    /** A region, with the day's age. */
    record Row(Place region, Optional<Coverage> coverage, Optional<Long> ageDays) {}

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public String about() {
        return "The last known coverage of each region; one that has not reported is there without figures. "
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
                                .map(coverage -> coverage.denominator().source())));
    }

    @Override
    public List<Row> rows(Asked asked) {
        return coverages
                .ofRegions(
                        asked.campaign().nation(),
                        asked.indicator().orElse(Indicator.PEOPLE_VACCINATED),
                        asked.denominator().orElse(DenominatorKind.TOTAL),
                        asked.asOf())
                .stream()
                .map(region -> row(region, asked))
                .toList();
    }

    private static Row row(RegionCoverage region, Asked asked) {
        return new Row(
                region.region(), region.coverage(), region.coverage().map(coverage -> coverage.ageDays(asked.asOf())));
    }
}
