package org.qalqan.projection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.qalqan.projection.series.Reading;

/**
 * The distribution of coverage on each day from the as-of day to the last day asked about. All values are shares of the population; a share of doses may be above 1.
 * Between the days that were drawn, quantiles lie on a straight line. Nothing falls: with the day, with the probability asked for.
 */
public final class Projection implements Answer {

    private final Question question;
    private final LocalDate lastReport;
    private final double shareAtLastReport;
    private final Reading reading;
    private final int[] daysAhead;
    private final float[][] share;
    private final boolean[] isOrdered;
    private final LimitShares limits;

    /** @param share {@code share[day][draw]}; becomes the projection's own */
    Projection(Question question, Reading reading, int[] daysAhead, float[][] share, LimitShares limits) {
        this.question = question;
        this.reading = reading;
        this.lastReport = reading.counts().getLast().date();
        this.shareAtLastReport = (double) reading.counts().getLast().people() / reading.population();
        this.daysAhead = daysAhead;
        this.share = share;
        this.limits = limits;
        this.isOrdered = new boolean[share.length];
    }

    /** The draws of a day in order; they are put in order when they are first asked for. */
    private float[] ordered(int index) {
        synchronized (isOrdered) {
            if (!isOrdered[index]) {
                Arrays.sort(share[index]);
                isOrdered[index] = true;
            }
            return share[index];
        }
    }

    public LocalDate asOf() {
        return question.asOf();
    }

    public LocalDate until() {
        return question.until();
    }

    /** The day of the last report that was used. */
    public LocalDate lastReport() {
        return lastReport;
    }

    /** The share reached by {@link #lastReport}. */
    public double shareAtLastReport() {
        return shareAtLastReport;
    }

    /** How the reports were read, with every repair. */
    public Reading reading() {
        return reading;
    }

    /** What holds the campaign back on the last day asked about; for a region, what holds the nation back. */
    public LimitShares limits() {
        return limits;
    }

    /**
     * @param day from {@link #lastReport} to {@link #until}
     * @param probability between 0 and 1
     * @return the share that coverage stays at or below with this probability
     */
    public double quantile(LocalDate day, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "quantile %s: a probability lies between 0 and 1".formatted(probability));
        }
        return onLine(ahead(day), index -> quantileAt(ordered(index), probability));
    }

    public double median(LocalDate day) {
        return quantile(day, 0.5);
    }

    /** The probability that coverage is at or above a share by the end of a day. */
    public double probabilityOfReaching(double share, LocalDate by) {
        long ahead = ahead(by);
        if (share <= shareAtLastReport) {
            return 1;
        }
        if (ahead == 0) {
            return 0;
        }
        int index = Arrays.binarySearch(daysAhead, (int) ahead);
        if (index >= 0) {
            return partAtOrAbove(ordered(index), share);
        }
        int draws = ordered(0).length;
        int low = 0;
        int high = draws;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (onLine(ahead, day -> ordered(day)[middle]) >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (double) (draws - low) / draws;
    }

    /**
     * The first day by whose end a share has been reached with this probability, or empty when it is not within the days asked about.
     *
     * @param probability above 0, at most 1
     */
    public Optional<LocalDate> reachedBy(double share, double probability) {
        if (probabilityOfReaching(share, until()) < probability) {
            return Optional.empty();
        }
        long low = 0;
        long high = ChronoUnit.DAYS.between(lastReport, until());
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (probabilityOfReaching(share, lastReport.plusDays(middle)) >= probability) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(lastReport.plusDays(low));
    }

    /** Units of the indicator a day, from the last report on, that would just reach a share by a day; 0 when it has been reached. */
    public double neededPerDay(double share, LocalDate by) {
        double missing = Math.max(0, share - shareAtLastReport) * reading.population();
        return missing / Math.max(1, ahead(by));
    }

    /** The mean share on a day. */
    public double mean(LocalDate day) {
        return onLine(ahead(day), index -> mean(ordered(index)));
    }

    private static double mean(float[] draws) {
        double sum = 0;
        for (float draw : draws) {
            sum += draw;
        }
        return sum / draws.length;
    }

    private long ahead(LocalDate day) {
        if (day.isBefore(lastReport) || day.isAfter(until())) {
            throw new IllegalArgumentException(
                    "%s lies outside the projection, which goes from %s to %s".formatted(day, lastReport, until()));
        }
        return ChronoUnit.DAYS.between(lastReport, day);
    }

    private double onLine(long ahead, IntToDoubleFunction atIndex) {
        int index = Arrays.binarySearch(daysAhead, (int) ahead);
        if (index >= 0) {
            return atIndex.applyAsDouble(index);
        }
        int after = -index - 1;
        if (ahead == 0 || after >= daysAhead.length) {
            return shareAtLastReport;
        }
        double from = after == 0 ? 0 : daysAhead[after - 1];
        double low = after == 0 ? shareAtLastReport : atIndex.applyAsDouble(after - 1);
        double part = (ahead - from) / (daysAhead[after] - from);
        return low + part * (atIndex.applyAsDouble(after) - low);
    }

    private static double quantileAt(float[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double partAtOrAbove(float[] sorted, double share) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (double) (sorted.length - low) / sorted.length;
    }
}
