package org.qalqan.projection;

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
    private static final double FASTEST = 0.02;

    private final Question question;
    private final Reading reading;
    private final History own;
    private final Paths free;
    private final float[][] share;
    private final Supposed supposed;
    private final Optional<DoseSupply.Draws> supply;
    private int limitedBySupply;
    private int limitedByCeiling;

    Course(Question question, Reading reading, History own, Paths free) {
        this.question = question;
        this.reading = reading;
        this.own = own;
        this.free = free;
        this.supposed = new Supposed(question.assumptions(), own.lastDay());
        this.supply =
                question.supply().map(supposed::with).map(doses -> doses.draws(own.lastReport(), free.daysAhead()));
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
        double moved = Math.max(own.share(), ceiling + supposed.ceilingMoved());
        Optional<double[]> usable = usable(draw);
        double before = own.share();
        double reached = own.share();
        boolean isShort = false;
        for (int i = 0; i < days.length; i++) {
            int span = i == 0 ? days[0] : days[i] - days[i - 1];
            double undisturbed = free.share()[i][draw];
            double most = usable.isPresent() ? own.share() + inShares(usable.get()[i]) : Double.MAX_VALUE;
            double pace = freePace(undisturbed - before, Saturation.factor(before, ceiling), days[i], span, moved);
            double next = Math.min(reached + pace * Saturation.factor(reached, moved), Math.max(moved, reached));
            if (supposed.isNeverWorse() && reached >= before) {
                next = Math.max(next, undisturbed);
            }
            isShort = next > reached && next >= most * SUPPLY_PART_USED;
            before = undisturbed;
            reached = Math.max(reached, Math.min(next, most));
            share[i][draw] = (float) (reached * question.indicator().unitsPerPerson());
        }
        count(isShort, Saturation.factor(reached, moved));
    }

    /**
     * What a step would reach if everybody were still willing, under what is supposed. It is kept below the width of the saturation, so that who is behind
     * never overtakes who is ahead: more doses never lead to fewer people.
     */
    private double freePace(double step, double paceLeft, int day, int span, double ceiling) {
        double undisturbed = Math.min(step / Math.max(1e-6, paceLeft), Math.max(step, FASTEST * span));
        double supposedly = undisturbed * supposed.paceTimes(day, span) + inShares(supposed.extraUnits(day, span));
        return Math.min(supposedly, Saturation.width(ceiling));
    }

    private void count(boolean isShort, double paceLeft) {
        if (isShort) {
            limitedBySupply++;
        } else if (paceLeft < CEILING_FELT) {
            limitedByCeiling++;
        }
    }

    private double inShares(double units) {
        return units / reading.population() / question.indicator().unitsPerPerson();
    }

    private Optional<double[]> usable(int draw) {
        SplittableRandom random = new SplittableRandom(question.seed() * 0xD1342543DE82EF95L + draw);
        return supply.map(draws -> draws.draw(random));
    }
}
