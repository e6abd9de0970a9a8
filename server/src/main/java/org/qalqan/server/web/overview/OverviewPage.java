package org.qalqan.server.web.overview;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.answers.Answers;
import org.qalqan.server.answers.Outlook;
import org.qalqan.server.answers.WhatMustChange.Outcome;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.FaultLine;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * The four answers for a day.
 *
 * @param sentences the answers in words
 * @param faults what does not fit in the reports, in words
 * @param chart data of the chart of coverage
 */
public record OverviewPage(
        Frame frame, Answers answers, Bibliography sources, Sentences sentences, List<FaultLine> faults, Json chart) {

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public Pledge.Quotation quotation() {
        return answers.target().pledge().quotation();
    }

    /** The projection, where there is one. */
    public Optional<Outlook.Projected> projected() {
        return answers.outlook().flatMap(outlook -> switch (outlook) {
            case Outlook.Projected projected -> Optional.of(projected);
            case Outlook.Decided _, Outlook.Refused _ -> Optional.empty();
        });
    }

    /** What comes of leaving everything as it is. */
    public Optional<Outcome> asThingsStand() {
        return projected()
                .map(projected -> new Outcome(
                        projected.reachingBy(), projected.onDeadline().median()));
    }

    /** Days since the day of the latest report. */
    public Optional<Long> daysSinceReport() {
        return answers.trust().lastReport().map(last -> ChronoUnit.DAYS.between(last, answers.asOf()));
    }

    /** The day in one breath, for who hears the page. */
    public String said() {
        String coverage = answers.where()
                .map(where -> w().formats().percent(where.judged().share(), 2))
                .orElse(w().text("no-data"));
        String probability = answers.outlook()
                .flatMap(Outlook::probability)
                .map(w().formats()::probability)
                .orElse(w().text("unknown"));
        return w().text("overview.said", answers.asOf(), coverage, probability);
    }
}
