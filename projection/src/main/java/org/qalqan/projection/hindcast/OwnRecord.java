package org.qalqan.projection.hindcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.Projection;
import org.qalqan.projection.Projector;
import org.qalqan.projection.Question;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.model.History;
import org.qalqan.projection.series.Reading;

/**
 * One place's own record: what would have been said on earlier days about days that have come since, beside what came true.
 *
 * @param entries in the order of the days they were said on
 */
public record OwnRecord(List<Entry> entries) {

    /**
     * @param asOf the day whose knowledge it was said with
     * @param about the day it was about
     * @param low 5 % quantile, a share of the population
     * @param lowerHalf 25 % quantile
     * @param median half of the distribution
     * @param upperHalf 75 % quantile
     * @param high 95 % quantile
     * @param truth what has been reported since
     */
    public record Entry(
            LocalDate asOf,
            LocalDate about,
            double low,
            double lowerHalf,
            double median,
            double upperHalf,
            double high,
            double truth) {

        public boolean isInsideHalf() {
            return truth >= lowerHalf && truth <= upperHalf;
        }

        public boolean isInsideNine() {
            return truth >= low && truth <= high;
        }
    }

    public OwnRecord {
        entries = List.copyOf(entries);
    }

    /**
     * Looks back from the question's as-of day, each time with what was known on the earlier day.
     *
     * @param question about the place; its reports by its as-of day are the truth
     * @param experience cut to each earlier day before it is used
     * @param everyDays days between the earlier days
     * @param aheadDays how far ahead each looked
     */
    public static OwnRecord of(Question question, Experience experience, int everyDays, int aheadDays) {
        Reading reading = Reading.of(question.series(), question.asOf());
        List<Entry> entries = new ArrayList<>();
        if (reading.counts().isEmpty() || reading.population() == 0 || everyDays < 1 || aheadDays < 1) {
            return new OwnRecord(entries);
        }
        History truth = History.of(reading, 1);
        LocalDate last = truth.lastReport().minusDays(aheadDays);
        LocalDate day = reading.counts().getFirst().date().plusDays(everyDays);
        while (!day.isAfter(last)) {
            said(question, experience.knownOn(day), day, day.plusDays(aheadDays), truth)
                    .ifPresent(entries::add);
            day = day.plusDays(everyDays);
        }
        return new OwnRecord(entries);
    }

    private static Optional<Entry> said(
            Question question, Experience known, LocalDate day, LocalDate about, History truth) {
        Question then = Question.of(question.indicator(), question.series(), day, about)
                .withDraws(question.draws())
                .withSeed(question.seed());
        then = question.beside().map(then::withBeside).orElse(then);
        if (!(new Projector(known).project(then) instanceof Projection said)) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                day,
                about,
                said.quantile(about, 0.05),
                said.quantile(about, 0.25),
                said.median(about),
                said.quantile(about, 0.75),
                said.quantile(about, 0.95),
                truth.at(about.toEpochDay())));
    }

    /** The part of the truths inside the 50 % bands; not a number when nothing can be compared yet. */
    public double half() {
        return (double) entries.stream().filter(Entry::isInsideHalf).count() / entries.size();
    }

    /** The part inside the 90 % bands. */
    public double nine() {
        return (double) entries.stream().filter(Entry::isInsideNine).count() / entries.size();
    }
}
