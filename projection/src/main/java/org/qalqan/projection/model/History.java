package org.qalqan.projection.model;

import java.time.LocalDate;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.Reading;

/**
 * What has happened so far, in shares of the population: reported days with straight lines between them.
 *
 * @param days epoch days, increasing
 * @param shares never falling
 */
public record History(int[] days, double[] shares) {

    /** The smallest pace that is told apart from a standstill: one person in a million a day. */
    static final double PACE_AT_LEAST = 1e-6;

    /**
     * @param reading with at least one row and a population above zero
     * @param unitsPerPerson 1, or the doses that one person's series takes when doses are counted
     */
    public static History of(Reading reading, int unitsPerPerson) {
        int[] days = new int[reading.counts().size()];
        double[] shares = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            Count count = reading.counts().get(i);
            days[i] = Math.toIntExact(count.date().toEpochDay());
            shares[i] = (double) count.people() / reading.population() / unitsPerPerson;
        }
        return new History(days, shares);
    }

    public int firstDay() {
        return days[0];
    }

    public int lastDay() {
        return days[days.length - 1];
    }

    public LocalDate lastReport() {
        return LocalDate.ofEpochDay(lastDay());
    }

    /** The share at the last report. */
    public double share() {
        return shares[shares.length - 1];
    }

    /** The first day with anybody reached, or the last day. */
    public int startDay() {
        for (int i = 0; i < days.length; i++) {
            if (shares[i] > 0) {
                return days[i];
            }
        }
        return lastDay();
    }

    /** The share on a day; before the first report the first, after the last the last. */
    public double at(double day) {
        if (day <= days[0]) {
            return shares[0];
        }
        if (day >= lastDay()) {
            return share();
        }
        int after = firstAfter(day);
        double part = (day - days[after - 1]) / (days[after] - days[after - 1]);
        return shares[after - 1] + part * (shares[after] - shares[after - 1]);
    }

    private int firstAfter(double day) {
        int low = 0;
        int high = days.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The day on which a share was reached, at the latest the last. */
    public double dayOf(double share) {
        if (share <= shares[0]) {
            return days[0];
        }
        int low = 0;
        int high = days.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double step = shares[low] - shares[low - 1];
        double part = step <= 0 ? 1 : Math.min(1, (share - shares[low - 1]) / step);
        return days[low - 1] + part * (days[low] - days[low - 1]);
    }

    /** Share a day over the last days, or over what has been reported of them. */
    public double pace(int overDays) {
        int from = Math.max(firstDay(), lastDay() - overDays);
        return Math.max(0, share() - at(from)) / Math.max(1, lastDay() - from);
    }

    /**
     * Share a day in an earlier window that ended {@code untilDaysAgo} before the last report, or {@code otherwise} when nothing was
     * reported in it.
     */
    public double earlierPace(int fromDaysAgo, int untilDaysAgo, double otherwise) {
        int from = Math.max(firstDay(), lastDay() - fromDaysAgo);
        int to = Math.max(firstDay(), lastDay() - untilDaysAgo);
        return to - from < 1 ? otherwise : Math.max(PACE_AT_LEAST, (at(to) - at(from)) / (to - from));
    }

    /** The pace to go on from: the last four weeks, with the last two and the last one weighing more. */
    public double currentPace() {
        return Math.max(PACE_AT_LEAST, 0.5 * pace(28) + 0.3 * pace(14) + 0.2 * pace(7));
    }
}
