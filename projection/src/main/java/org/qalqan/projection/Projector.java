package org.qalqan.projection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.model.BoundedGrowth;
import org.qalqan.projection.model.GrowthModel;
import org.qalqan.projection.model.PaceChange;
import org.qalqan.projection.model.Paths;
import org.qalqan.projection.model.Standing;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.series.Reading;

/**
 * Answers how a campaign may go on.
 *
 * <pre>{@code
 * Projector projector = new Projector(Experience.shipped().knownOn(day));
 * Answer answer = projector.project(Question.of(PEOPLE_VACCINATED, series, day, deadline).withSupply(doses));
 * switch (answer) {
 *     case Projection projection -> projection.probabilityOfReaching(0.55, deadline);
 *     case Refusal refusal -> refusal.reason();
 * }
 * }</pre>
 *
 * <p>A projector has learnt from its experience when it is made, and is immutable; one serves many places and threads.
 */
public final class Projector {

    static final int REPORTS_AT_LEAST = 4;
    static final int DAYS_AT_LEAST = 14;
    static final int STALE_DAYS_AT_MOST = 120;
    private static final double UNITS_PER_PERSON_AT_MOST = 1.5;
    private static final int STEP_DAYS = 7;

    private final Map<Indicator, GrowthModel> models = new EnumMap<>(Indicator.class);

    /** @param experience what may be known on the days that will be asked about */
    public Projector(Experience experience) {
        for (Indicator indicator : Indicator.values()) {
            models.put(indicator, new BoundedGrowth(PaceChange.in(experience, indicator)));
        }
    }

    public Answer project(Question question) {
        Reading reading = Reading.of(question.series(), question.asOf());
        Optional<Refusal> refusal = refusal(question, reading);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Standing standing = Standing.of(reading);
        LocalDate origin = standing.lastReport();
        int[] daysAhead = grid(origin, question.asOf(), question.until());
        Paths free = model(question.indicator()).draw(standing, daysAhead, question.draws(), question.seed());
        return new Course(question, reading, standing, free).projection();
    }

    private GrowthModel model(Indicator indicator) {
        GrowthModel model = models.get(indicator);
        if (model == null) {
            throw new IllegalStateException("no model for " + indicator);
        }
        return model;
    }

    private static Optional<Refusal> refusal(Question question, Reading reading) {
        if (reading.population() == 0) {
            return Optional.of(new Refusal.NoPopulation());
        }
        int reports = reading.counts().size();
        long days = reports == 0
                ? 0
                : ChronoUnit.DAYS.between(
                        reading.counts().getFirst().date(),
                        reading.counts().getLast().date());
        if (reports < REPORTS_AT_LEAST || days < DAYS_AT_LEAST) {
            return Optional.of(new Refusal.NotEnoughData(reports, days, REPORTS_AT_LEAST, DAYS_AT_LEAST));
        }
        Count last = reading.counts().getLast();
        if (last.people() == 0) {
            return Optional.of(new Refusal.NotStarted(reports));
        }
        if (last.people() > UNITS_PER_PERSON_AT_MOST * question.indicator().unitsPerPerson() * reading.population()) {
            return Optional.of(new Refusal.AbovePopulation(last.people(), reading.population()));
        }
        long age = ChronoUnit.DAYS.between(last.date(), question.asOf());
        return age > STALE_DAYS_AT_MOST ? Optional.of(new Refusal.TooOld(age, STALE_DAYS_AT_MOST)) : Optional.empty();
    }

    /** Days after the last report: the as-of day, then weeks, then the last day asked about. */
    private static int[] grid(LocalDate origin, LocalDate asOf, LocalDate until) {
        int first = (int) ChronoUnit.DAYS.between(origin, asOf);
        int last = (int) ChronoUnit.DAYS.between(origin, until);
        IntStream weeks = IntStream.iterate(first, day -> day < last, day -> day + STEP_DAYS);
        return IntStream.concat(weeks, IntStream.of(last))
                .filter(day -> day > 0)
                .distinct()
                .toArray();
    }
}
