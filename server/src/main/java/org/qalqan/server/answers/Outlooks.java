package org.qalqan.server.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.Assumption;
import org.qalqan.projection.Projection;
import org.qalqan.projection.Refusal;
import org.qalqan.projection.supply.DoseSupply;
import org.qalqan.server.answers.WhatMustChange.Outcome;
import org.qalqan.server.target.Reading;
import org.springframework.stereotype.Component;

/** Turns projections into the second answer: will we make it. */
@Component
class Outlooks {

    private static final int FAN_STEP_DAYS = 7;
    private static final int DAYS_BEYOND_DEADLINE = 365;

    private final Courses courses;

    Outlooks(Courses courses) {
        this.courses = courses;
    }

    /**
     * What is asked about one reading.
     *
     * @param people the denominator
     * @param value the share to reach
     */
    record Case(
            String nation,
            Reading reading,
            long people,
            double value,
            LocalDate asOf,
            LocalDate by,
            Optional<DoseSupply> supply) {}

    /** What comes of it, and for the judged reading when the target is reached. */
    Outlook of(Case asked) {
        return of(asked, asked.reading().judged() ? reached(asked) : Outlook.Reached.UNASKED);
    }

    /** What comes of it by the deadline alone, which is the cheaper question. */
    Outlook byDeadline(Case asked) {
        return of(asked, Outlook.Reached.UNASKED);
    }

    private Outlook of(Case asked, Outlook.Reached reached) {
        return switch (courses.project(
                asked.nation(), asked.reading(), asked.people(), asked.asOf(), asked.by(), asked.supply(), List.of())) {
            case Refusal refusal -> new Outlook.Refused(refusal);
            case Projection projection ->
                new Outlook.Projected(
                        projection.probabilityOfReaching(asked.value(), asked.by()),
                        Outlook.Band.of(projection, asked.by()),
                        fan(projection, asked.by()),
                        projection.limits(),
                        courses.lessonsKnownOn(asked.asOf()),
                        asked.supply().isPresent(),
                        projection.reading().repairs(),
                        reached);
        };
    }

    /** What would come of it under assumptions; empty when there is no projection. */
    Optional<Outcome> supposing(Case asked, List<Assumption> assumptions) {
        return switch (courses.project(
                asked.nation(),
                asked.reading(),
                asked.people(),
                asked.asOf(),
                asked.by(),
                asked.supply(),
                assumptions)) {
            case Refusal _ -> Optional.empty();
            case Projection projection ->
                Optional.of(new Outcome(
                        projection.probabilityOfReaching(asked.value(), asked.by()), projection.median(asked.by())));
        };
    }

    private Outlook.Reached reached(Case asked) {
        return switch (courses.project(
                asked.nation(),
                asked.reading(),
                asked.people(),
                asked.asOf(),
                asked.by().plusDays(DAYS_BEYOND_DEADLINE),
                asked.supply(),
                List.of())) {
            case Refusal _ -> Outlook.Reached.UNASKED;
            case Projection further ->
                new Outlook.Reached(
                        further.reachedBy(asked.value(), 0.1),
                        further.reachedBy(asked.value(), 0.5),
                        further.reachedBy(asked.value(), 0.9));
        };
    }

    private static List<Outlook.Band> fan(Projection projection, LocalDate by) {
        List<Outlook.Band> bands = new ArrayList<>();
        LocalDate from = projection.lastReport();
        bands.add(Outlook.Band.certain(from, projection.shareAtLastReport()));
        long days = ChronoUnit.DAYS.between(from, by);
        for (long day = FAN_STEP_DAYS; day < days; day += FAN_STEP_DAYS) {
            bands.add(Outlook.Band.of(projection, from.plusDays(day)));
        }
        if (days > 0) {
            bands.add(Outlook.Band.of(projection, by));
        }
        return List.copyOf(bands);
    }
}
