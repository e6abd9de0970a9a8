package org.qalqan.server.gs1;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;

/**
 * A GS1 DataMatrix, ECC 200, square (ISO/IEC 16022; GS1 General Specifications, 5.6): FNC1, then the element strings in ASCII encodation,
 * two digits to a codeword.
 *
 * <p>Error correction and placement are ZXing's. Its encodation is not used: in 3.5.3 it writes an FNC1 among capital letters as an escape
 * character, and a lot number would run into the next element string.
 */
final class DataMatrix {

    private static final char FNC1 = 232;
    private static final char PAD = 129;
    private static final int TWO_DIGITS = 130;

    private DataMatrix() {}

    /** @throws IllegalArgumentException when the largest symbol does not hold the text */
    static BitMatrix of(String elementString) {
        StringBuilder codewords = codewords(elementString);
        SymbolInfo symbol = SymbolInfo.lookup(codewords.length(), SymbolShapeHint.FORCE_SQUARE, null, null, true);
        pad(codewords, symbol.getDataCapacity());
        DefaultPlacement placement = new DefaultPlacement(
                ErrorCorrection.encodeECC200(codewords.toString(), symbol),
                symbol.getSymbolDataWidth(),
                symbol.getSymbolDataHeight());
        placement.place();
        return framed(placement, symbol);
    }

    private static StringBuilder codewords(String text) {
        StringBuilder codewords = new StringBuilder().append(FNC1);
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == Label.SEPARATOR) {
                codewords.append(FNC1);
                at++;
            } else if (at + 1 < text.length() && CharacterSet.DIGITS.holds(text.substring(at, at + 2))) {
                codewords.append((char) (TWO_DIGITS + Integer.parseInt(text.substring(at, at + 2))));
                at += 2;
            } else {
                codewords.append((char) (character + 1));
                at++;
            }
        }
        return codewords;
    }

    /** Fills up to the symbol's capacity; all pads but the first are scattered so that they make no pattern. */
    private static void pad(StringBuilder codewords, int capacity) {
        if (codewords.length() < capacity) {
            codewords.append(PAD);
        }
        while (codewords.length() < capacity) {
            int place = codewords.length() + 1;
            int scattered = PAD + 149 * place % 253 + 1;
            codewords.append((char) (scattered > 254 ? scattered - 254 : scattered));
        }
    }

    /** The modules, with the solid and the dotted edges around each region. */
    private static BitMatrix framed(DefaultPlacement placement, SymbolInfo symbol) {
        int regionWidth = symbol.matrixWidth + 2;
        int regionHeight = symbol.matrixHeight + 2;
        BitMatrix modules = new BitMatrix(symbol.getSymbolWidth(), symbol.getSymbolHeight());
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int x = column % regionWidth;
                int y = row % regionHeight;
                boolean isDark;
                if (x == 0 || y == regionHeight - 1) {
                    isDark = true;
                } else if (y == 0) {
                    isDark = x % 2 == 0;
                } else if (x == regionWidth - 1) {
                    isDark = y % 2 == 1;
                } else {
                    isDark = placement.getBit(
                            column / regionWidth * symbol.matrixWidth + x - 1,
                            row / regionHeight * symbol.matrixHeight + y - 1);
                }
                if (isDark) {
                    modules.set(column, row);
                }
            }
        }
        return modules;
    }
}
