package org.qalqan.projection.model;

import java.util.Optional;
import java.util.SplittableRandom;

/** Draws how a campaign goes on when doses do not run out, from its own reports and from what is taken for granted of any campaign. */
public final class Growth {

    /** One course in so many of a complete series goes its own way, without following the first dose. */
    private static final int OWN_WAY = 5;

    private final Temper temper;

    public Growth(Temper temper) {
        this.temper = temper;
    }

    /**
     * @param own the series asked about
     * @param first the first doses, when it is a complete series that follows them
     * @param daysAhead days after the last report, increasing, above zero, at most a week apart after the first
     * @param draws how many
     * @param seed the same seed gives the same draws
     */
    public Paths draw(History own, Optional<History> first, int[] daysAhead, int draws, long seed) {
        Paths paths = Paths.empty(daysAhead, draws);
        if (daysAhead.length == 0) {
            return paths;
        }
        BoundedGrowth alone = new BoundedGrowth(temper, own, daysAhead);
        Optional<Following> following = first.map(firstDoses -> new Following(temper, own, firstDoses, daysAhead));
        double[] course = new double[daysAhead.length];
        for (int draw = 0; draw < draws; draw++) {
            SplittableRandom random = new SplittableRandom((seed * 0x9E3779B97F4A7C15L + draw) * 0xD1342543DE82EF95L);
            double ceiling = following.isEmpty() || draw % OWN_WAY == 0
                    ? alone.draw(draw, random, course)
                    : following.get().draw(draw, random, course);
            paths.set(draw, course, ceiling);
        }
        return paths;
    }
}
