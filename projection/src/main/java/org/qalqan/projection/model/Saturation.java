package org.qalqan.projection.model;

/** How the last of the willing slow a campaign down. */
public final class Saturation {

    private Saturation() {}

    /** The part of a ceiling, as a share of the population, over which the pace falls. */
    public static double width(double ceiling) {
        return Temper.USUAL.lastPart() * ceiling;
    }

    /** The part of the free pace that is left, 0 to 1: it falls in a straight line to nothing over the last part of the ceiling. */
    public static double factor(double share, double ceiling) {
        double left = ceiling - share;
        return left <= 0 ? 0 : Math.min(1, left / width(ceiling));
    }
}
