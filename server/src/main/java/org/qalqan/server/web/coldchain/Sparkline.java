package org.qalqan.server.web.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qalqan.server.coldchain.StoreCondition.Span;

/**
 * A small picture of the last days of a sensor: an area between the lowest and the highest temperature of each three hours, with a hole
 * where nothing was measured.
 *
 * @param areas outlines for SVG, in a box of {@value #WIDTH} by {@value #HEIGHT}
 */
public record Sparkline(List<String> areas) {

    public static final int WIDTH = 180;
    public static final int HEIGHT = 40;

    private static final double THINNEST = 0.75;
    private static final double DOT = 3;
    private static final Duration HOLE = Duration.ofHours(16);

    static Sparkline of(List<Span> trend, Instant from, Instant until) {
        List<String> areas = new ArrayList<>();
        double lowest = trend.stream()
                        .mapToDouble(span -> span.lowest().degrees())
                        .min()
                        .orElse(0)
                - 1;
        double highest = trend.stream()
                        .mapToDouble(span -> span.highest().degrees())
                        .max()
                        .orElse(0)
                + 1;
        List<Span> part = new ArrayList<>();
        for (Span span : trend) {
            if (!part.isEmpty()
                    && Duration.between(part.getLast().from(), span.from()).compareTo(HOLE) > 0) {
                areas.add(area(part, from, until, lowest, highest));
                part.clear();
            }
            part.add(span);
        }
        if (!part.isEmpty()) {
            areas.add(area(part, from, until, lowest, highest));
        }
        return new Sparkline(areas);
    }

    private static String area(List<Span> part, Instant from, Instant until, double lowest, double highest) {
        StringBuilder points = new StringBuilder();
        for (Span span : part) {
            append(points, x(span, from, until), y(span.highest().degrees(), lowest, highest) - THINNEST);
        }
        if (part.size() == 1) {
            append(
                    points,
                    x(part.getFirst(), from, until) + DOT,
                    y(part.getFirst().highest().degrees(), lowest, highest));
        }
        for (Span span : part.reversed()) {
            append(points, x(span, from, until), y(span.lowest().degrees(), lowest, highest) + THINNEST);
        }
        return points.toString().strip();
    }

    private static double x(Span span, Instant from, Instant until) {
        double share = (double) Duration.between(from, span.from()).toMillis()
                / Duration.between(from, until).toMillis();
        return Math.clamp(share, 0, 1) * WIDTH;
    }

    private static double y(double degrees, double lowest, double highest) {
        return (highest - degrees) / (highest - lowest) * HEIGHT;
    }

    private static void append(StringBuilder points, double x, double y) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
}
