package org.qalqan.projection.model;

import java.util.stream.IntStream;

/** The days ahead on which courses are drawn. */
public final class Grid {

    public static final int STEP_DAYS = 7;

    private Grid() {}

    /** Each week until a day is reached or passed; at least one. */
    static int[] fullWeeks(int lastDay) {
        int weeks = Math.max(1, Math.ceilDiv(lastDay, STEP_DAYS));
        return IntStream.rangeClosed(1, weeks).map(week -> week * STEP_DAYS).toArray();
    }

    /**
     * A first day, weeks from there, the last day.
     *
     * @param first 0 or later; not in the grid when it is 0
     */
    public static int[] days(int first, int last) {
        IntStream weeks = IntStream.iterate(first, day -> day < last, day -> day + STEP_DAYS);
        return IntStream.concat(weeks, IntStream.of(last))
                .filter(day -> day > 0)
                .distinct()
                .toArray();
    }
}
