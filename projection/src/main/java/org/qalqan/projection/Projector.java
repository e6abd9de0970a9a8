package org.qalqan.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.learnt.Correction;
import org.qalqan.projection.model.Grid;
import org.qalqan.projection.model.Growth;
import org.qalqan.projection.model.History;
import org.qalqan.projection.model.Paths;
import org.qalqan.projection.model.Temper;
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
 * <p>A projector is immutable; one serves many places and threads.
 */
public final class Projector {

    private final Growth growth = new Growth(Temper.USUAL);
    private final Optional<Correction> correction;

    /** @param experience what may be known on the days that will be asked about */
    public Projector(Experience experience) {
        this.correction = experience.lessons().map(Correction::new);
    }

    public Answer project(Question question) {
        Reading reading = Reading.of(question.series(), question.asOf());
        Optional<Refusal> refusal = Grounds.toRefuse(question, reading);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return course(question, reading).projection();
    }

    /**
     * A nation and its regions, in agreement: in each draw the regions' people add up to the nation's.
     *
     * @param nation the question about the nation
     * @param regions all regions, those without a report too; their populations are taken to be all of the nation's
     */
    public RegionalAnswer project(Question nation, List<Region> regions) {
        Reading reading = Reading.of(nation.series(), nation.asOf());
        Optional<Refusal> refusal = Grounds.toRefuse(nation, reading);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (regions.stream().allMatch(region -> region.series().population() == 0)) {
            return new Refusal.NoPopulation();
        }
        return course(nation, reading).regions(regions);
    }

    /** What would move it: each supposition alone, as a difference of the probability of reaching a share by a day. */
    public List<Effect> whatWouldMove(Question question, double share, LocalDate by, List<Assumption> assumptions) {
        if (!(project(question) instanceof Projection asItIs)) {
            return List.of();
        }
        double now = asItIs.probabilityOfReaching(share, by);
        List<Effect> effects = new ArrayList<>();
        for (Assumption assumption : assumptions) {
            if (project(question.supposing(assumption)) instanceof Projection moved) {
                double probability = moved.probabilityOfReaching(share, by);
                effects.add(new Effect(assumption, probability, probability - now));
            }
        }
        return List.copyOf(effects);
    }

    private Course course(Question question, Reading reading) {
        History own = History.of(reading, question.indicator().unitsPerPerson());
        int[] daysAhead = Grid.days(daysFrom(own, question.asOf()), daysFrom(own, question.until()));
        return new Course(question, reading, own, free(question, own, daysAhead));
    }

    /** How it may go on while doses do not run out. */
    private Paths free(Question question, History own, int[] daysAhead) {
        Optional<History> other = question.beside()
                .map(series -> Reading.of(series, question.asOf()))
                .filter(beside -> Grounds.toRefuse(question, beside).isEmpty())
                .map(beside -> History.of(beside, 1));
        Optional<History> first = question.indicator() == Indicator.PEOPLE_FULLY_VACCINATED ? other : Optional.empty();
        Paths drawn = growth.draw(own, first, daysAhead, question.draws(), question.seed());
        return correction.isEmpty() || question.indicator() == Indicator.DOSES || daysAhead.length == 0
                ? drawn
                : correction.get().apply(drawn, question.indicator(), own, other);
    }

    private static int daysFrom(History own, LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - own.lastDay());
    }
}
