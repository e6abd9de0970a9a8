package org.qalqan.projection.learnt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.model.Grid;
import org.qalqan.projection.model.Growth;
import org.qalqan.projection.model.History;
import org.qalqan.projection.model.Paths;
import org.qalqan.projection.model.Temper;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.series.Reading;

/** Looks back on campaigns: each week of each is an origin, of which only what was dated by then is seen. */
final class Examples {

    private static final int[] HORIZONS = {14, 30, 60, 90, 120, 150, 180, 210, 240};
    private static final int DRAWS = 400;
    private static final int REPORTS_AT_LEAST = 4;
    private static final int DAYS_AT_LEAST = 14;
    private static final int LAST_DAYS_LEFT_OUT = 7;
    private static final int NEAR_DAYS = 7;

    private final Growth growth = new Growth(Temper.USUAL);

    /** In the order of the campaigns, however many processors work on it. */
    List<Example> from(List<Campaign> campaigns) {
        return campaigns.parallelStream()
                .flatMap(campaign -> of(campaign).stream())
                .toList();
    }

    private List<Example> of(Campaign campaign) {
        List<Example> examples = new ArrayList<>();
        examples.addAll(of(campaign, Indicator.PEOPLE_VACCINATED, Indicator.PEOPLE_FULLY_VACCINATED));
        examples.addAll(of(campaign, Indicator.PEOPLE_FULLY_VACCINATED, Indicator.PEOPLE_VACCINATED));
        return examples;
    }

    private List<Example> of(Campaign campaign, Indicator indicator, Indicator beside) {
        List<Example> examples = new ArrayList<>();
        Optional<CoverageSeries> series = campaign.of(indicator).filter(found -> found.population() > 0);
        if (series.isEmpty() || series.get().counts().isEmpty()) {
            return examples;
        }
        List<Count> counts = series.get().counts();
        LocalDate last = counts.getLast().date();
        History truth = History.of(Reading.of(series.get(), last), 1);
        LocalDate origin = counts.getFirst().date().plusDays(DAYS_AT_LEAST);
        while (origin.isBefore(last.minusDays(LAST_DAYS_LEFT_OUT - 1L))) {
            Reading reading = Reading.of(series.get(), origin);
            if (isEnough(reading)) {
                LocalDate day = origin;
                Optional<History> other = campaign.of(beside)
                        .map(found -> Reading.of(found, day))
                        .filter(Examples::isEnough)
                        .map(found -> History.of(found, 1));
                addFrom(indicator, History.of(reading, 1), other, origin, truth, examples);
            }
            origin = origin.plusDays(7);
        }
        return examples;
    }

    private static boolean isEnough(Reading reading) {
        List<Count> counts = reading.counts();
        return counts.size() >= REPORTS_AT_LEAST
                && counts.getLast().people() > 0
                && !counts.getLast().date().isBefore(counts.getFirst().date().plusDays(DAYS_AT_LEAST));
    }

    private void addFrom(
            Indicator indicator,
            History own,
            Optional<History> other,
            LocalDate origin,
            History truth,
            List<Example> examples) {
        Situation situation = Situation.of(indicator, own, other);
        int age = (int) (origin.toEpochDay() - own.lastDay());
        Optional<History> first = indicator == Indicator.PEOPLE_FULLY_VACCINATED ? other : Optional.empty();
        int farthest = HORIZONS[HORIZONS.length - 1] + age;
        Paths paths = growth.draw(own, first, Grid.days(0, farthest), DRAWS, own.lastDay());
        for (int horizon : HORIZONS) {
            int day = Math.toIntExact(origin.toEpochDay()) + horizon;
            if (isReportedNear(truth, day)) {
                double[] drawn = levelsOn(paths, horizon + age);
                examples.add(new Example(
                        situation.inputs(horizon + age, drawn),
                        situation.logit(drawn[Levels.MEDIAN]),
                        own.share(),
                        situation.room(),
                        truth.at(day)));
            }
        }
    }

    /** Between two drawn days the quantiles lie on a line. */
    private static double[] levelsOn(Paths paths, int ahead) {
        int found = Arrays.binarySearch(paths.daysAhead(), ahead);
        if (found >= 0) {
            return Levels.of(paths.share()[found], DRAWS);
        }
        int after = -found - 1;
        double[] high = Levels.of(paths.share()[after], DRAWS);
        if (after == 0) {
            return high;
        }
        double[] low = Levels.of(paths.share()[after - 1], DRAWS);
        int from = paths.daysAhead()[after - 1];
        double part = (double) (ahead - from) / (paths.daysAhead()[after] - from);
        double[] result = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            result[i] = low[i] + part * (high[i] - low[i]);
        }
        return result;
    }

    private static boolean isReportedNear(History truth, int day) {
        int index = Arrays.binarySearch(truth.days(), day);
        if (index >= 0) {
            return true;
        }
        int after = -index - 1;
        return after > 0
                && after < truth.days().length
                && Math.min(truth.days()[after] - day, day - truth.days()[after - 1]) <= NEAR_DAYS;
    }
}
