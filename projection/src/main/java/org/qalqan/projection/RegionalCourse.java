package org.qalqan.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.qalqan.projection.model.History;
import org.qalqan.projection.model.Saturation;

/**
 * Shares each draw of the nation out to its regions: first the growth since a region's last report, then each step ahead. A region's part goes with its
 * population, its pace relative to the nation's, which wanders and slowly returns to the nation's, and the willing it has left.
 */
final class RegionalCourse {

    private static final double DAYS_TO_FORGET = 150;
    private static final double WANDERING = 0.04;
    private static final double SPREAD_OF_CEILINGS = 0.08;
    private static final double MOST = 1.0;
    private static final int ROUNDS = 8;

    private final Question question;
    private final History nation;
    private final int[] daysAhead;
    private final float[][] share;
    private final float[] ceiling;
    private final List<RegionStanding> regions;
    private final double[] population;
    private final float[][][] reached;

    /** @param share {@code share[day][draw]} of the nation, in shares of people */
    RegionalCourse(
            Question question,
            History nation,
            int[] daysAhead,
            float[][] share,
            float[] ceiling,
            List<RegionStanding> regions) {
        this.question = question;
        this.nation = nation;
        this.daysAhead = daysAhead;
        this.share = share;
        this.ceiling = ceiling;
        this.regions = regions;
        this.population =
                regions.stream().mapToDouble(RegionStanding::population).toArray();
        this.reached = new float[regions.size()][daysAhead.length + 1][ceiling.length];
    }

    RegionalProjection with(Projection projectionOfNation) {
        for (int draw = 0; draw < ceiling.length; draw++) {
            goThrough(draw);
        }
        Map<String, Projection> projections = new LinkedHashMap<>();
        List<String> unreported = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            RegionStanding region = regions.get(i);
            if (region.history().isPresent()) {
                projections.put(region.place(), projection(region, reached[i], projectionOfNation.limits()));
            } else {
                unreported.add(region.place());
            }
        }
        return new RegionalProjection(projectionOfNation, projections, unreported);
    }

    /** The first column is the nation's last report; it is dropped for a region that reported on that day or later. */
    private Projection projection(RegionStanding region, float[][] columns, LimitShares limits) {
        int behind = nation.lastDay() - region.lastDay();
        List<float[]> kept = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            int day = behind + (i == 0 ? 0 : daysAhead[i - 1]);
            if (day > 0) {
                days.add(day);
                kept.add(columns[i]);
            }
        }
        return new Projection(
                question,
                region.reading(),
                days.stream().mapToInt(Integer::intValue).toArray(),
                kept.toArray(float[][]::new),
                limits);
    }

    private void goThrough(int draw) {
        SplittableRandom random = new SplittableRandom(question.seed() * 0xBF58476D1CE4E5B9L + draw);
        double[] log = new double[population.length];
        double[] top = new double[population.length];
        double[] now = new double[population.length];
        for (int i = 0; i < log.length; i++) {
            RegionStanding region = regions.get(i);
            log[i] = region.logPace() + region.doubt() * random.nextGaussian();
            top[i] = Math.max(
                    region.share(),
                    Math.min(MOST, ceiling[draw] * Math.exp(SPREAD_OF_CEILINGS * random.nextGaussian())));
            now[i] = region.share();
        }
        bringToNation(now, log, top);
        keep(0, draw, now);
        double before = nation.share();
        for (int step = 0; step < daysAhead.length; step++) {
            int span = step == 0 ? daysAhead[0] : daysAhead[step] - daysAhead[step - 1];
            double kept = Math.exp(-span / DAYS_TO_FORGET);
            for (int i = 0; i < log.length; i++) {
                log[i] = log[i] * kept + WANDERING * Math.sqrt(span) * random.nextGaussian();
            }
            shareOut((share[step][draw] - before) * total(), weights(log, now, top), now, top);
            before = share[step][draw];
            keep(step + 1, draw, now);
        }
    }

    private double total() {
        return Arrays.stream(population).sum();
    }

    /** What regions have reached by the nation's last report: together what the nation has. */
    private void bringToNation(double[] now, double[] log, double[] top) {
        double[] weights = new double[now.length];
        double reported = 0;
        for (int i = 0; i < now.length; i++) {
            RegionStanding region = regions.get(i);
            double sinceThen =
                    region.history().isEmpty() ? nation.share() : nation.share() - nation.at(region.lastDay());
            weights[i] = population[i] * Math.exp(log[i]) * Math.max(0, sinceThen);
            reported += population[i] * now[i];
        }
        double missing = nation.share() * total() - reported;
        if (missing > 0 && Arrays.stream(weights).sum() > 0) {
            shareOut(missing, weights, now, top);
        } else if (reported > 0) {
            double scale = nation.share() * total() / reported;
            for (int i = 0; i < now.length; i++) {
                now[i] *= scale;
            }
        }
    }

    private double[] weights(double[] log, double[] now, double[] top) {
        double[] weights = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            weights[i] = population[i] * Math.exp(log[i]) * Math.max(0.02, Saturation.factor(now[i], top[i]));
        }
        return weights;
    }

    /** Gives people out by weight; what a full region cannot take goes to the others, and when all are full to all alike. */
    private void shareOut(double people, double[] weights, double[] now, double[] top) {
        double left = people;
        double sum = Arrays.stream(weights).sum();
        for (int round = 0; round < ROUNDS && left > 1e-9 * people && sum > 0; round++) {
            double given = 0;
            double open = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0) {
                    double part = left * weights[i] / sum;
                    double room = population[i] * Math.max(0, top[i] - now[i]);
                    double taken = Math.min(part, room);
                    now[i] += taken / population[i];
                    given += taken;
                    weights[i] = taken < part ? 0 : weights[i];
                    open += weights[i];
                }
            }
            left -= given;
            sum = open;
        }
        if (left > 0) {
            double alike = left / total();
            for (int i = 0; i < now.length; i++) {
                now[i] += alike;
            }
        }
    }

    private void keep(int column, int draw, double[] now) {
        for (int i = 0; i < now.length; i++) {
            reached[i][column][draw] = (float) (now[i] * question.indicator().unitsPerPerson());
        }
    }
}
