package org.qalqan.projection.hindcast;

import java.util.Locale;

/** Where the truths lay among a method's quantiles, in tenths: level bars mean that its probabilities can be believed. */
final class ReliabilityDiagram {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FOOT = 150;
    private static final int LEFT = 20;
    private static final int BAR = 26;
    private static final double PIXELS_PER_SHARE = 400;

    private ReliabilityDiagram() {}

    static String svg(Verdict verdict) {
        StringBuilder svg =
                new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="11" role="img">
                <title>Reliability of %s</title>
                <text x="%d" y="14" font-weight="bold">%s</text>
                <text x="%d" y="30">truths in each tenth of the distribution</text>
                """.formatted(WIDTH, HEIGHT, verdict.method(), LEFT, verdict.method(), LEFT));
        for (int i = 0; i < verdict.places().size(); i++) {
            double height = Math.min(FOOT - 40.0, verdict.places().get(i) * PIXELS_PER_SHARE);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"#2a6f97\"/>\n",
                    LEFT + i * (BAR + 2),
                    FOOT - height,
                    BAR,
                    height));
        }
        double level = FOOT - PIXELS_PER_SHARE / verdict.places().size();
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d1495b\" stroke-dasharray=\"4 3\"/>\n",
                LEFT,
                WIDTH - LEFT,
                level,
                level));
        svg.append("<text x=\"%d\" y=\"%d\">low</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">high</text>\n</svg>\n"
                .formatted(LEFT, FOOT + 16, WIDTH - LEFT, FOOT + 16));
        return svg.toString();
    }
}
