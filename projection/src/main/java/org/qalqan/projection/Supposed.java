package org.qalqan.projection;

import java.time.LocalDate;
import java.util.List;
import org.qalqan.projection.supply.Arrival;
import org.qalqan.projection.supply.DoseSupply;

/** All assumptions of a question together, day by day. */
final class Supposed {

    private final List<Assumption> assumptions;
    private final int lastDay;
    private final double ceilingMoved;
    private final boolean isNeverWorse;

    /** @param lastDay the epoch day that days ahead are counted from */
    Supposed(List<Assumption> assumptions, int lastDay) {
        this.assumptions = assumptions;
        this.lastDay = lastDay;
        this.ceilingMoved = assumptions.stream()
                .mapToDouble(assumption -> assumption instanceof Assumption.CeilingMoved moved ? moved.share() : 0)
                .sum();
        this.isNeverWorse = ceilingMoved >= 0
                && assumptions.stream()
                        .noneMatch(
                                assumption -> assumption instanceof Assumption.PaceTimes slower && slower.factor() < 1);
    }

    /** The factor on the pace over a step of {@code span} days that ends {@code day} days ahead. */
    double paceTimes(int day, int span) {
        double times = 1;
        for (Assumption assumption : assumptions) {
            if (assumption instanceof Assumption.PaceTimes faster) {
                times *= 1 + (faster.factor() - 1) * part(faster.from(), day, span);
            }
        }
        return times;
    }

    /** Units of the indicator added over that step. */
    double extraUnits(int day, int span) {
        double units = 0;
        for (Assumption assumption : assumptions) {
            if (assumption instanceof Assumption.ExtraPace extra) {
                units += extra.peoplePerDay() * span * part(extra.from(), day, span);
            }
        }
        return units;
    }

    /** The supply with the doses that are supposed to come. */
    DoseSupply with(DoseSupply supply) {
        DoseSupply result = supply;
        for (Assumption assumption : assumptions) {
            if (assumption instanceof Assumption.MoreDoses more) {
                result = result.plus(Arrival.certain(more.by(), more.doses()));
            }
        }
        return result;
    }

    double ceilingMoved() {
        return ceilingMoved;
    }

    /** Whether nothing is supposed that could slow the campaign down. */
    boolean isNeverWorse() {
        return isNeverWorse;
    }

    /** The part of the step that lies on or after a day. */
    private double part(LocalDate from, int day, int span) {
        long days = lastDay + day - from.toEpochDay() + 1;
        return Math.clamp((double) days / span, 0, 1);
    }
}
