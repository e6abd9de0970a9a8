package org.qalqan.projection.model;

/** How the last of the willing slow a campaign down. */
public final class Saturation {

    /** The last part of the ceiling over which the pace falls in a straight line to nothing. */
    private static final double LAST_PART = 0.25;

    private Saturation() {}

    /** The part of the free pace that is left, 0 to 1. */
    public static double factor(double share, double ceiling) {
        double left = ceiling - share;
        return left <= 0 ? 0 : Math.min(1, left / (LAST_PART * ceiling));
    }
}
