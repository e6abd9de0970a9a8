package org.qalqan.projection.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.series.Reading;

/**
 * How the pace of a campaign changes from one four weeks to the next, as a logarithm.
 *
 * @param meanLogPerMonth its mean
 * @param deviationOfMean how much campaigns differ in it
 * @param deviationPerMonth its standard deviation within a campaign
 */
public record PaceChange(double meanLogPerMonth, double deviationOfMean, double deviationPerMonth) {

    /** With no experience: a pace that doubles or halves within four weeks is nothing unusual. */
    public static final PaceChange UNKNOWN = new PaceChange(0, 0.15, 0.5);

    private static final int CHANGES_AT_LEAST = 60;
    private static final double LARGEST_LOG = 1.6;

    /** Learnt from campaigns between 1 % and 50 % of their population, or {@link #UNKNOWN} when they are too few. */
    public static PaceChange in(Experience experience, Indicator indicator) {
        List<Double> changes = new ArrayList<>();
        for (Campaign campaign : experience.campaigns()) {
            campaign.of(indicator).ifPresent(series -> addChanges(series, changes));
        }
        if (changes.size() < CHANGES_AT_LEAST) {
            return UNKNOWN;
        }
        double mean = changes.stream().mapToDouble(x -> x).average().orElse(0);
        double variance = changes.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0);
        return new PaceChange(mean / 2, UNKNOWN.deviationOfMean(), Math.sqrt(variance) * 0.7);
    }

    private static void addChanges(CoverageSeries series, List<Double> changes) {
        if (series.population() == 0 || series.counts().size() < 3) {
            return;
        }
        List<Count> counts =
                Reading.of(series, series.counts().getLast().date()).counts();
        LocalDate first = counts.getFirst().date();
        LocalDate last = counts.getLast().date();
        for (long day = 56; day <= ChronoUnit.DAYS.between(first, last); day += 28) {
            double a = Standing.peopleOn(counts, first.plusDays(day - 56));
            double b = Standing.peopleOn(counts, first.plusDays(day - 28));
            double c = Standing.peopleOn(counts, first.plusDays(day));
            double share = b / series.population();
            if (share > 0.01 && share < 0.5 && b > a && c > b) {
                changes.add(Math.clamp(Math.log((c - b) / (b - a)), -LARGEST_LOG, LARGEST_LOG));
            }
        }
    }
}
