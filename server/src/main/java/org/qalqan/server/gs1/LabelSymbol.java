package org.qalqan.server.gs1;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A symbol to print: a GS1 DataMatrix or a GS1-128, with the text for people.
 *
 * <pre>{@code
 * LabelSymbol.dataMatrix(label).svg()
 * LabelSymbol.gs1128(label).forEach(symbol -> … symbol.svg() …)
 * }</pre>
 *
 * @param kind which symbology
 * @param modules what is dark, without quiet zone; a GS1-128 is one module high
 * @param hri the text for people, one line for each element string (GS1 General Specifications, 4.14)
 */
public record LabelSymbol(Kind kind, BitMatrix modules, List<String> hri) {

    /** The symbologies. */
    public enum Kind {
        /** GS1 DataMatrix, ECC 200 (GS1 General Specifications, 5.6). */
        DATA_MATRIX,
        /** GS1-128 (GS1 General Specifications, 5.4). */
        GS1_128
    }

    /** The most characters in one GS1-128, separators counted, the first FNC1 not (GS1 General Specifications, 5.4). */
    public static final int LONGEST_GS1_128 = 48;

    private static final char FNC1_OF_CODE_128 = '\u00f1';

    public LabelSymbol {
        hri = List.copyOf(hri);
    }

    /**
     * A square GS1 DataMatrix with all that a label says.
     *
     * @throws IllegalArgumentException when the label says nothing, or more than the largest symbol holds
     */
    public static LabelSymbol dataMatrix(Label label) {
        List<Element> elements = spoken(label);
        BitMatrix modules = DataMatrix.of(Label.elementString(elements));
        return new LabelSymbol(Kind.DATA_MATRIX, modules, hri(elements));
    }

    /**
     * The label as GS1-128: one symbol where it fits, else several to be printed one above the other.
     *
     * @throws IllegalArgumentException when the label says nothing, or one element string is too long for a symbol
     */
    public static List<LabelSymbol> gs1128(Label label) {
        List<LabelSymbol> symbols = new ArrayList<>();
        List<Element> line = new ArrayList<>();
        for (Element element : spoken(label)) {
            line.add(element);
            if (line.size() > 1 && Label.elementString(line).length() > LONGEST_GS1_128) {
                line.removeLast();
                symbols.add(bars(line));
                line = new ArrayList<>(List.of(element));
            }
        }
        symbols.add(bars(line));
        return List.copyOf(symbols);
    }

    /** Modules from left to right. */
    public int columns() {
        return modules.getWidth();
    }

    /** Modules from top to bottom: one for a GS1-128. */
    public int rows() {
        return modules.getHeight();
    }

    public boolean isDark(int column, int row) {
        return modules.get(column, row);
    }

    /**
     * The symbol as an SVG element with its quiet zone and the text for people, in its size on paper. Black on white whatever surrounds it;
     * it has no style of its own, so that a strict content security policy lets it through.
     */
    public String svg() {
        return SymbolDrawing.of(this);
    }

    private static LabelSymbol bars(List<Element> elements) {
        String text = Label.elementString(elements);
        if (text.length() > LONGEST_GS1_128) {
            throw new IllegalArgumentException(
                    "A GS1-128 holds %d characters (GS1 General Specifications, 5.4), but %s has %d.\nMaybe print a GS1 DataMatrix."
                            .formatted(LONGEST_GS1_128, elements.getFirst().hri(), text.length()));
        }
        boolean[] dark = new Code128Writer().encode(FNC1_OF_CODE_128 + text.replace(Label.SEPARATOR, FNC1_OF_CODE_128));
        BitMatrix modules = new BitMatrix(dark.length, 1);
        for (int column = 0; column < dark.length; column++) {
            if (dark[column]) {
                modules.set(column, 0);
            }
        }
        return new LabelSymbol(Kind.GS1_128, modules, hri(elements));
    }

    private static List<Element> spoken(Label label) {
        List<Element> elements = label.elements();
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A label that says nothing has no symbol");
        }
        return elements;
    }

    private static List<String> hri(List<Element> elements) {
        return elements.stream().map(Element::hri).toList();
    }
}
