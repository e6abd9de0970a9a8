package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.Answer;
import org.qalqan.projection.Assumption;
import org.qalqan.projection.Projector;
import org.qalqan.projection.Question;
import org.qalqan.projection.Region;
import org.qalqan.projection.RegionalAnswer;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.supply.DoseSupply;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.target.Reading;
import org.springframework.stereotype.Component;

/** Asks the projection library, each day with just the experience of other campaigns that was known on that day. */
@Component
class Courses {

    private final ReportedSeries reports;
    private final Experience experience = Experience.shipped();
    private final Projector learnt = new Projector(experience);
    private final Projector unlearnt = new Projector(Experience.none());

    Courses(ReportedSeries reports) {
        this.reports = reports;
    }

    /** Whether lessons of other countries' campaigns stand behind the projections of a day. Reports alone, without lessons, change nothing. */
    boolean lessonsKnownOn(LocalDate asOf) {
        return experience.lessonsKnownOn(asOf).isPresent();
    }

    /**
     * How a place's coverage may go on.
     *
     * @param people the denominator
     */
    Answer project(
            String place,
            Reading reading,
            long people,
            LocalDate asOf,
            LocalDate until,
            Optional<DoseSupply> supply,
            List<Assumption> assumptions) {
        Question question = question(place, reading.indicator(), people, asOf, until, supply);
        for (Assumption assumption : assumptions) {
            question = question.supposing(assumption);
        }
        return projector(asOf).project(question);
    }

    /**
     * How a nation's regions may go on, in agreement with the nation: its courses are those that {@link #project} draws.
     *
     * @param people the nation's denominator
     */
    RegionalAnswer projectRegions(
            String nation,
            Indicator indicator,
            long people,
            LocalDate asOf,
            LocalDate until,
            Optional<DoseSupply> supply,
            List<Region> regions) {
        return projector(asOf).project(question(nation, indicator, people, asOf, until, supply), regions);
    }

    private Question question(
            String place,
            Indicator indicator,
            long people,
            LocalDate asOf,
            LocalDate until,
            Optional<DoseSupply> supply) {
        Question question = Question.of(
                        ReportedSeries.indicator(indicator),
                        reports.series(place, indicator, asOf, people),
                        asOf,
                        until)
                .withBeside(reports.series(place, other(indicator), asOf, people));
        return supply.map(question::withSupply).orElse(question);
    }

    /** A projector knows of other campaigns by their lessons alone. */
    private Projector projector(LocalDate asOf) {
        return lessonsKnownOn(asOf) ? learnt : unlearnt;
    }

    /** First doses tell who is owed a second one, and complete series how many of those came back. */
    private static Indicator other(Indicator indicator) {
        return indicator == Indicator.PEOPLE_VACCINATED
                ? Indicator.PEOPLE_FULLY_VACCINATED
                : Indicator.PEOPLE_VACCINATED;
    }
}
