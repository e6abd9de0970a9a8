package org.qalqan.projection.hindcast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.model.History;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.series.Reading;

/**
 * Questions of the past: each campaign on a few days, some months ahead, where the answer is known. A place takes part on a day when it had
 * four reports over two weeks that had moved, the last not older than 60 days; the answer is known when something was reported within a week of the day.
 */
public final class Cases {

    public static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 4), LocalDate.of(2021, 8, 1), LocalDate.of(2021, 10, 1));
    public static final List<Integer> HORIZONS = List.of(30, 90, 180, 210);
    private static final int REPORTS_AT_LEAST = 4;
    private static final int DAYS_AT_LEAST = 14;
    private static final int AGE_AT_MOST = 60;
    private static final int NEAR_DAYS = 7;

    private Cases() {}

    /** All questions about first doses and complete series. */
    public static List<Case> of(List<Campaign> campaigns) {
        List<Case> cases = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            add(campaign, Indicator.PEOPLE_VACCINATED, Indicator.PEOPLE_FULLY_VACCINATED, cases);
            add(campaign, Indicator.PEOPLE_FULLY_VACCINATED, Indicator.PEOPLE_VACCINATED, cases);
        }
        return List.copyOf(cases);
    }

    private static void add(Campaign campaign, Indicator indicator, Indicator other, List<Case> cases) {
        Optional<CoverageSeries> series = campaign.of(indicator)
                .filter(found -> found.population() > 0 && !found.counts().isEmpty());
        if (series.isEmpty()) {
            return;
        }
        List<Count> counts = series.get().counts();
        Reading whole = Reading.of(series.get(), counts.getLast().date());
        for (LocalDate day : DAYS) {
            if (takesPart(series.get(), day)) {
                for (int horizon : HORIZONS) {
                    truth(whole, day.plusDays(horizon))
                            .ifPresent(truth -> cases.add(new Case(
                                    campaign.place(),
                                    indicator,
                                    series.get(),
                                    campaign.of(other),
                                    day,
                                    horizon,
                                    truth)));
                }
            }
        }
    }

    private static boolean takesPart(CoverageSeries series, LocalDate day) {
        List<Count> known = Reading.of(series, day).counts();
        return known.size() >= REPORTS_AT_LEAST
                && known.getLast().people() > known.getFirst().people()
                && ChronoUnit.DAYS.between(
                                known.getFirst().date(), known.getLast().date())
                        >= DAYS_AT_LEAST
                && ChronoUnit.DAYS.between(known.getLast().date(), day) <= AGE_AT_MOST;
    }

    private static OptionalDouble truth(Reading whole, LocalDate day) {
        long nearest = whole.counts().stream()
                .mapToLong(count -> Math.abs(ChronoUnit.DAYS.between(count.date(), day)))
                .min()
                .orElse(Long.MAX_VALUE);
        boolean isAfterLast = day.isAfter(whole.counts().getLast().date());
        return nearest > NEAR_DAYS || isAfterLast
                ? OptionalDouble.empty()
                : OptionalDouble.of(History.of(whole, 1).at(day.toEpochDay()));
    }
}
