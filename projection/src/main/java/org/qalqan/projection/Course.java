package org.qalqan.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.qalqan.projection.model.History;
import org.qalqan.projection.model.Paths;
import org.qalqan.projection.model.Saturation;
import org.qalqan.projection.series.Reading;
import org.qalqan.projection.supply.DoseSupply;

/**
 * Each free draw gone through again under doses that can have arrived and under what is supposed. Without either it comes out as it went in: the pace of a draw is
 * read from the draw itself, given its ceiling.
 */
final class Course {

    private static final double SUPPLY_PART_USED = 0.999;
    private static final double CEILING_FELT = 0.5;
    private static final double LEAST_FACTOR = 0.1;
    private static final double FASTEST = 0.02;

    private final Question question;
    private final Reading reading;
    private final History own;
    private final Paths free;
    private final float[][] share;
    private final double ceilingMoved;
    private int limitedBySupply;
    private int limitedByCeiling;

    Course(Question question, Reading reading, History own, Paths free) {
        this.question = question;
        this.reading = reading;
        this.own = own;
        this.free = free;
        this.ceilingMoved = ceilingMoved(question);
        this.share = new float[free.daysAhead().length][free.draws()];
    }

    Projection projection() {
        for (int draw = 0; draw < free.draws(); draw++) {
            goThrough(draw);
        }
        return new Projection(question, reading, free.daysAhead(), share, limits());
    }

    RegionalProjection regions(List<Region> parts) {
        for (int draw = 0; draw < free.draws(); draw++) {
            goThrough(draw);
        }
        int unit = question.indicator().unitsPerPerson();
        float[][] people = new float[share.length][free.draws()];
        float[] ceiling = free.ceiling().clone();
        for (int day = 0; day < people.length; day++) {
            for (int draw = 0; draw < ceiling.length; draw++) {
                people[day][draw] = share[day][draw] / unit;
                ceiling[draw] = Math.max(ceiling[draw], people[day][draw]);
            }
        }
        List<RegionStanding> standings = parts.stream()
                .filter(part -> part.series().population() > 0)
                .map(part -> RegionStanding.of(part, own, question.indicator(), question.asOf()))
                .toList();
        return new RegionalCourse(question, own, free.daysAhead(), people, ceiling, standings)
                .with(new Projection(question, reading, free.daysAhead(), share, limits()));
    }

    private LimitShares limits() {
        double draws = free.draws();
        return new LimitShares(
                (draws - limitedBySupply - limitedByCeiling) / draws,
                limitedBySupply / draws,
                limitedByCeiling / draws);
    }

    private void goThrough(int draw) {
        int[] days = free.daysAhead();
        double ceiling = free.ceiling()[draw];
        double moved = Math.max(own.share(), ceiling + ceilingMoved);
        Optional<double[]> usable = usable(draw);
        double before = own.share();
        double reached = own.share();
        boolean isShort = false;
        for (int i = 0; i < days.length; i++) {
            int span = i == 0 ? days[0] : days[i] - days[i - 1];
            double step = free.share()[i][draw] - before;
            double loosened = loosened(Saturation.factor(before, ceiling), Saturation.factor(reached, moved));
            double most = usable.isPresent() ? own.share() + inShares(usable.get()[i]) : Double.MAX_VALUE;
            double extra = inShares(extraOn(days[i], span)) * Saturation.factor(reached, moved);
            double next = reached + Math.max(step * paceTimes(days[i], span) * loosened, 0) + extra;
            next = loosened == 1 && extra == 0 && step <= FASTEST * span
                    ? next
                    : Math.min(next, Math.max(step, FASTEST * span) + reached);
            next = Math.min(next, Math.max(moved, reached));
            isShort = next > reached && next >= most * SUPPLY_PART_USED;
            before = free.share()[i][draw];
            reached = Math.max(reached, Math.min(next, most));
            share[i][draw] = (float) (reached * question.indicator().unitsPerPerson());
        }
        count(isShort, Saturation.factor(reached, moved));
    }

    private void count(boolean isShort, double paceLeft) {
        if (isShort) {
            limitedBySupply++;
        } else if (paceLeft < CEILING_FELT) {
            limitedByCeiling++;
        }
    }

    /** How much faster a step goes when the ceiling has moved away from it. */
    private static double loosened(double was, double is) {
        return was == is ? 1 : is / Math.max(LEAST_FACTOR, was);
    }

    private double inShares(double units) {
        return units / reading.population() / question.indicator().unitsPerPerson();
    }

    private double paceTimes(int day, int span) {
        double times = 1;
        for (Assumption assumption : question.assumptions()) {
            if (assumption instanceof Assumption.PaceTimes faster) {
                times *= 1 + (faster.factor() - 1) * part(faster.from(), day, span);
            }
        }
        return times;
    }

    private double extraOn(int day, int span) {
        double units = 0;
        for (Assumption assumption : question.assumptions()) {
            if (assumption instanceof Assumption.ExtraPace extra) {
                units += extra.peoplePerDay() * span * part(extra.from(), day, span);
            }
        }
        return units;
    }

    /** The part of a step of {@code span} days up to a day ahead that lies on or after {@code from}. */
    private double part(LocalDate from, int day, int span) {
        long days = own.lastDay() + day - from.toEpochDay() + 1;
        return Math.clamp((double) days / span, 0, 1);
    }

    private static double ceilingMoved(Question question) {
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
        double[] usable = supply.draw(own.lastReport(), free.daysAhead(), random);
        for (Assumption assumption : question.assumptions()) {
            if (assumption instanceof Assumption.MoreDoses more) {
                for (int i = 0; i < usable.length; i++) {
                    boolean there =
                            !own.lastReport().plusDays(free.daysAhead()[i]).isBefore(more.by());
                    usable[i] += there ? more.doses() : 0;
                }
            }
        }
        return Optional.of(usable);
    }
}
