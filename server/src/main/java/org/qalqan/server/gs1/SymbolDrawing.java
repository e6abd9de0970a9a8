package org.qalqan.server.gs1;

import java.util.Locale;

/** Draws symbols as SVG. One unit of the drawing is one module. */
final class SymbolDrawing {

    /** Millimetres of a module: within what GS1 allows for health care (GS1 General Specifications, 5.12.3, tables 6 to 8 and 10). */
    private static final double MATRIX_MODULE = 0.495;

    private static final double BAR_MODULE = 0.33;

    private static final int MATRIX_QUIET = 2;
    private static final int MATRIX_TEXT = 4;
    private static final int BAR_QUIET = 10;
    /** Bars of at least 12.7 mm. */
    private static final int BAR_HEIGHT = 40;

    private static final int BAR_TEXT = 9;

    /** Width of a letter of a fixed-width font, in its size. */
    private static final double LETTER = 0.62;

    private final StringBuilder svg = new StringBuilder();

    private SymbolDrawing() {}

    static String of(LabelSymbol symbol) {
        SymbolDrawing drawing = new SymbolDrawing();
        switch (symbol.kind()) {
            case DATA_MATRIX -> drawing.matrix(symbol);
            case GS1_128 -> drawing.bars(symbol);
        }
        return drawing.svg.append("</svg>").toString();
    }

    /** Text to the right of the symbol, a line for each element string. */
    private void matrix(LabelSymbol symbol) {
        int step = MATRIX_TEXT + 1;
        int longest = symbol.hri().stream().mapToInt(String::length).max().orElse(0);
        int textFrom = symbol.columns() + 2 * MATRIX_QUIET;
        int width = textFrom + (int) Math.ceil(longest * MATRIX_TEXT * LETTER) + MATRIX_QUIET;
        int height = Math.max(symbol.rows(), symbol.hri().size() * step) + 2 * MATRIX_QUIET;
        open(symbol, width, height, MATRIX_MODULE);
        modules(symbol, MATRIX_QUIET, MATRIX_QUIET, 1);
        for (int line = 0; line < symbol.hri().size(); line++) {
            text(symbol.hri().get(line), textFrom, MATRIX_QUIET + step * line + MATRIX_TEXT, MATRIX_TEXT);
        }
    }

    /** Text below the bars, on one line. */
    private void bars(LabelSymbol symbol) {
        String text = String.join("", symbol.hri());
        double size = Math.min(BAR_TEXT, symbol.columns() / (LETTER * text.length()));
        open(symbol, symbol.columns() + 2 * BAR_QUIET, BAR_HEIGHT + BAR_TEXT + 6, BAR_MODULE);
        modules(symbol, BAR_QUIET, 2, BAR_HEIGHT);
        text(text, BAR_QUIET, BAR_HEIGHT + BAR_TEXT + 3, size);
    }

    private void open(LabelSymbol symbol, int width, int height, double millimetres) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="0 0 %d %d" role="img" \
                aria-label="%s"><rect width="%d" height="%d" fill="#fff"/>""".formatted(
                        number(width * millimetres),
                        number(height * millimetres),
                        width,
                        height,
                        escaped(String.join("", symbol.hri())),
                        width,
                        height));
    }

    /** Dark modules, those side by side as one rectangle. */
    private void modules(LabelSymbol symbol, int left, int top, int height) {
        svg.append("<path fill=\"#000\" shape-rendering=\"crispEdges\" d=\"");
        for (int row = 0; row < symbol.rows(); row++) {
            int column = 0;
            while (column < symbol.columns()) {
                int end = column;
                while (end < symbol.columns() && symbol.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    svg.append("M%d %dh%dv%dh-%dz"
                            .formatted(left + column, top + row, end - column, height, end - column));
                }
                column = end + 1;
            }
        }
        svg.append("\"/>");
    }

    private void text(String text, int x, int y, double size) {
        svg.append("<text x=\"%d\" y=\"%d\" font-family=\"monospace\" font-size=\"%s\" fill=\"#000\">%s</text>"
                .formatted(x, y, number(size), escaped(text)));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
