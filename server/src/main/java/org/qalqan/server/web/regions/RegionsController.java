package org.qalqan.server.web.regions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.answers.FourAnswers;
import org.qalqan.server.answers.RegionOutlook;
import org.qalqan.server.answers.RegionOutlooks;
import org.qalqan.server.coverage.Coverages;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.source.Sources;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Choice;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the coverage of the regions on a day. */
@Controller
class RegionsController {

    private final Coverages coverages;
    private final Denominators denominators;
    private final FourAnswers answers;
    private final RegionOutlooks outlooks;
    private final Outlines outlines;
    private final Sources sources;
    private final Pages pages;

    RegionsController(
            Coverages coverages,
            Denominators denominators,
            FourAnswers answers,
            RegionOutlooks outlooks,
            Outlines outlines,
            Sources sources,
            Pages pages) {
        this.coverages = coverages;
        this.denominators = denominators;
        this.answers = answers;
        this.outlooks = outlooks;
        this.outlines = outlines;
        this.sources = sources;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/regions")
    View regions(
            Visit visit,
            @RequestParam Optional<String> indicator,
            @RequestParam Optional<String> denominator,
            @RequestParam Optional<String> sort) {
        Indicator counted = Choice.of(
                indicator,
                Indicator.PEOPLE_VACCINATED,
                code -> Indicator.of(code).filter(Indicator::countsPeople));
        DenominatorKind kind = Choice.of(denominator, DenominatorKind.TOTAL, DenominatorKind::of);
        RegionOrder order = Choice.of(sort, RegionOrder.USUAL, RegionOrder::of);
        List<RegionRow> rows = rows(visit, counted, kind, order);
        Frame frame = pages.dated(
                visit,
                Section.REGIONS,
                visit.words().text("regions.title", visit.asOf()),
                "regions",
                Map.of("indicator", counted.code(), "denominator", kind.code(), "sort", order.code()));
        String nation = visit.campaign().nation();
        return pages.show(
                "regions",
                new RegionsPage(
                        frame,
                        counted,
                        kind,
                        choices(rows, visit),
                        order,
                        rows,
                        answers.on(visit.asOf()).target(),
                        coverages.of(nation, counted, kind, visit.asOf(), visit.asOf()),
                        Bibliography.of(sources.all()),
                        new Json(RegionMap.of(rows, outlines.address(nation), visit.words()))));
    }

    private List<RegionRow> rows(Visit visit, Indicator indicator, DenominatorKind kind, RegionOrder order) {
        Map<String, RegionOutlook> ahead = ahead(visit, indicator, kind);
        return coverages.ofRegions(visit.campaign().nation(), indicator, kind, visit.asOf()).stream()
                .map(region -> RegionRow.of(
                        region,
                        Optional.ofNullable(ahead.get(region.region().code())),
                        indicator,
                        visit.asOf(),
                        visit.words(),
                        visit.links()))
                .sorted(order.comparator(visit.language()))
                .toList();
    }

    /** Where the regions are heading, by code. That is known against their whole population only. */
    private Map<String, RegionOutlook> ahead(Visit visit, Indicator indicator, DenominatorKind kind) {
        return kind == DenominatorKind.TOTAL
                ? outlooks.on(visit.asOf(), indicator).stream()
                        .collect(Collectors.toMap(outlook -> outlook.region().code(), Function.identity()))
                : Map.of();
    }

    /** The kinds of denominator that at least one region has a version of. */
    private List<DenominatorKind> choices(List<RegionRow> rows, Visit visit) {
        return Arrays.stream(DenominatorKind.values())
                .filter(kind -> rows.stream()
                        .anyMatch(row -> denominators
                                .inForce(row.code(), kind, visit.asOf(), visit.asOf())
                                .isPresent()))
                .toList();
    }
}
