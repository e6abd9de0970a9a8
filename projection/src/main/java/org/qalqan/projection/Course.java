package org.qalqan.projection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SplittableRandom;
import org.qalqan.projection.model.Paths;
import org.qalqan.projection.model.Saturation;
import org.qalqan.projection.model.Standing;
import org.qalqan.projection.series.Reading;
import org.qalqan.projection.supply.DoseSupply;

/**
 * Each free draw gone through again under doses that can have arrived and under what is supposed. Without either it comes out as it went in: the pace of a draw is
 * read from the draw itself, given its ceiling.
 */
final class Course {

    private static final double SUPPLY_PART_USED = 0.999;
    private static final double CEILING_FELT = 0.5;

    private final Question question;
    private final Reading reading;
    private final Standing standing;
    private final Paths free;
    private final float[][] share;
    private int limitedBySupply;
    private int limitedByCeiling;

    Course(Question question, Reading reading, Standing standing, Paths free) {
        this.question = question;
        this.reading = reading;
        this.standing = standing;
        this.free = free;
        this.share = new float[free.daysAhead().length][free.draws()];
    }

    Projection projection() {
        for (int draw = 0; draw < free.draws(); draw++) {
            goThrough(draw);
        }
        double draws = free.draws();
        LimitShares limits = new LimitShares(
                (draws - limitedBySupply - limitedByCeiling) / draws,
                limitedBySupply / draws,
                limitedByCeiling / draws);
        return new Projection(
                question.asOf(),
                question.until(),
                standing.lastReport(),
                standing.share(),
                reading,
                free.daysAhead(),
                share,
                limits);
    }

    private void goThrough(int draw) {
        int[] days = free.daysAhead();
        double ceiling = free.ceiling()[draw];
        double moved = Math.max(standing.share(), ceiling + ceilingMoved());
        Optional<double[]> usable = usable(draw);
        double before = standing.share();
        double reached = standing.share();
        boolean isShort = false;
        for (int i = 0; i < days.length; i++) {
            int span = i == 0 ? days[0] : days[i] - days[i - 1];
            double step = free.share()[i][draw] - before;
            double was = Saturation.factor(before, ceiling);
            double is = Saturation.factor(reached, moved);
            double next = reached + changed(step, was, is, days[i], span);
            next = Math.max(reached, Math.min(next, Math.max(moved, reached)));
            double most =
                    usable.isPresent() ? standing.share() + usable.get()[i] / reading.population() : Double.MAX_VALUE;
            isShort = next >= most * SUPPLY_PART_USED && next > reached;
            before = free.share()[i][draw];
            reached = Math.max(reached, Math.min(next, most));
            share[i][draw] = (float) reached;
        }
        if (isShort) {
            limitedBySupply++;
        } else if (Saturation.factor(reached, moved) < CEILING_FELT) {
            limitedByCeiling++;
        }
    }

    /** The step of a free draw under another saturation and another pace. */
    private double changed(double step, double was, double is, int day, int span) {
        double scaled = was == is || was <= 0 ? step : step * is / was;
        LocalDate end = standing.lastReport().plusDays(day);
        for (Assumption assumption : question.assumptions()) {
            scaled = switch (assumption) {
                case Assumption.PaceTimes times -> scaled * (1 + (times.factor() - 1) * part(times.from(), end, span));
                case Assumption.ExtraPace extra ->
                    scaled + extra.peoplePerDay() / reading.population() * span * part(extra.from(), end, span) * is;
                case Assumption.MoreDoses doses -> scaled;
                case Assumption.CeilingMoved ceiling -> scaled;
            };
        }
        return scaled;
    }

    /** The part of a step of {@code span} days up to {@code end} that lies on or after {@code from}. */
    private static double part(LocalDate from, LocalDate end, int span) {
        long days = ChronoUnit.DAYS.between(from, end) + 1;
        return Math.clamp((double) days / span, 0, 1);
    }

    private double ceilingMoved() {
        return question.assumptions().stream()
                .mapToDouble(assumption -> assumption instanceof Assumption.CeilingMoved moved ? moved.share() : 0)
                .sum();
    }

    private Optional<double[]> usable(int draw) {
        if (question.supply().isEmpty()) {
            return Optional.empty();
        }
        DoseSupply supply = question.supply().get();
        SplittableRandom random = new SplittableRandom(question.seed() * 0xD1342543DE82EF95L + draw);
        double[] usable = supply.draw(standing.lastReport(), free.daysAhead(), random);
        for (Assumption assumption : question.assumptions()) {
            if (assumption instanceof Assumption.MoreDoses more) {
                for (int i = 0; i < usable.length; i++) {
                    boolean there =
                            !standing.lastReport().plusDays(free.daysAhead()[i]).isBefore(more.by());
                    usable[i] += there ? more.doses() : 0;
                }
            }
        }
        return Optional.of(usable);
    }
}
