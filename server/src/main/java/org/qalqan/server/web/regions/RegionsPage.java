package org.qalqan.server.web.regions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qalqan.server.answers.PledgedTarget;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * Coverage of the regions on a day.
 *
 * @param denominators those that can be chosen
 * @param target by whose deadline the regions are projected
 * @param nation coverage of the nation, to compare with
 */
public record RegionsPage(
        Frame frame,
        Indicator indicator,
        DenominatorKind denominator,
        List<DenominatorKind> denominators,
        RegionOrder order,
        List<RegionRow> rows,
        PledgedTarget target,
        Optional<Coverage> nation,
        Bibliography sources,
        Json map) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    /** The indicators that can be chosen: a region reports people, not doses. */
    public List<Indicator> indicators() {
        return List.of(Indicator.PEOPLE_VACCINATED, Indicator.PEOPLE_FULLY_VACCINATED);
    }

    /** The address of this page with another indicator. */
    public String with(Indicator other) {
        return links().regions(other, denominator, order.code());
    }

    public String with(DenominatorKind other) {
        return links().regions(indicator, other, order.code());
    }

    public String sortedBy(RegionOrder.Column column) {
        return links().regions(indicator, denominator, order.after(column).code());
    }

    public long regionsWithData() {
        return rows.stream().filter(row -> row.coverage().isPresent()).count();
    }

    /** Whether there is a projection of at least one region. */
    public boolean isProjected() {
        return rows.stream().anyMatch(row -> row.onDeadline().isPresent());
    }

    /** The region whose data are oldest. */
    public Optional<RegionRow> oldest() {
        return rows.stream()
                .filter(row -> row.ageDays().isPresent())
                .max(Comparator.comparing(row -> row.ageDays().orElseThrow()));
    }

    /** The highest coverage of a region, the full length of the bars in the table. */
    public double highest() {
        return rows.stream()
                .flatMap(row -> row.share().stream())
                .max(Double::compare)
                .filter(share -> share > 0)
                .orElse(1.0);
    }

    /** The classes of shading, from below to above. */
    public List<Shade> shades() {
        List<Double> bounds = RegionMap.BOUNDS;
        return IntStream.rangeClosed(0, bounds.size())
                .mapToObj(index -> new Shade(index, text(bounds, index)))
                .toList();
    }

    /** A class of shading in the legend. */
    public record Shade(int index, String text) {}

    private String text(List<Double> bounds, int index) {
        if (index == 0) {
            return "< " + w().formats().percent(bounds.getFirst());
        }
        if (index == bounds.size()) {
            return "≥ " + w().formats().percent(bounds.getLast());
        }
        return w().formats().decimal(bounds.get(index - 1) * 100, 0)
                + "–"
                + w().formats().percent(bounds.get(index));
    }
}
