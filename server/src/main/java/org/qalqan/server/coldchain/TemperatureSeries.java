package org.qalqan.server.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one sensor measured, in the order of time.
 *
 * <p>The time between two readings is beyond a limit when both of them are. Between two readings further apart than {@link #LONGEST_GAP}
 * nothing is known: that time counts neither as good nor as bad, and a run of readings ends there.
 *
 * @param points one for each moment
 */
public record TemperatureSeries(List<Point> points) {

    /** A thermometer that is read in the morning and in the afternoon of each working day, as WHO asks for, leaves no longer gap at night. */
    public static final Duration LONGEST_GAP = Duration.ofHours(16);

    public TemperatureSeries {
        points = List.copyOf(points);
    }

    /** A temperature at a moment. */
    public record Point(Instant at, Celsius celsius) {}

    /** Time of which nothing is known, between two readings. */
    public record Gap(Instant from, Instant until) {}

    /** A series from points in any order. Of two for one moment the later in the collection counts. */
    public static TemperatureSeries of(Collection<Point> points) {
        NavigableMap<Instant, Point> ordered = new TreeMap<>();
        points.forEach(point -> ordered.put(point.at(), point));
        return new TemperatureSeries(List.copyOf(ordered.values()));
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** The part from one moment until another, both included. */
    public TemperatureSeries between(Instant from, Instant until) {
        return new TemperatureSeries(points.stream()
                .filter(point -> !point.at().isBefore(from) && !point.at().isAfter(until))
                .toList());
    }

    /** Where nothing is known. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (isApart(points.get(i - 1), points.get(i))) {
                gaps.add(new Gap(points.get(i - 1).at(), points.get(i).at()));
            }
        }
        return gaps;
    }

    /**
     * Readings beyond a limit, one after the other.
     *
     * @param moments of each of them
     */
    record Run(List<Instant> moments, Celsius extreme) {

        Instant from() {
            return moments.getFirst();
        }

        Instant last() {
            return moments.getLast();
        }

        Duration lasted() {
            return Duration.between(from(), last());
        }

        /** The first reading by which the run had lasted so long. */
        Optional<Instant> momentAfter(Duration time) {
            return moments.stream()
                    .filter(moment -> Duration.between(from(), moment).compareTo(time) >= 0)
                    .findFirst();
        }
    }

    List<Run> runsBeyond(Limit limit) {
        List<Run> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (Point point : points) {
            boolean isBeyond = limit.isBeyond(point.celsius());
            if (!run.isEmpty() && (!isBeyond || isApart(run.getLast(), point))) {
                runs.add(run(run, limit));
                run.clear();
            }
            if (isBeyond) {
                run.add(point);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run(run, limit));
        }
        return runs;
    }

    /** Whether no reading follows a run. */
    boolean isStillGoing(Run run) {
        return run.last().equals(points.getLast().at());
    }

    private static Run run(List<Point> points, Limit limit) {
        return new Run(
                points.stream().map(Point::at).toList(),
                points.stream().map(Point::celsius).reduce(limit::worse).orElseThrow());
    }

    private static boolean isApart(Point one, Point next) {
        return Duration.between(one.at(), next.at()).compareTo(LONGEST_GAP) > 0;
    }
}
