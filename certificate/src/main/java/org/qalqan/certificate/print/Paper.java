package org.qalqan.certificate.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.qalqan.certificate.issue.QrCode;

/** A page that is filled from the top. Lengths are millimetres, sizes of letters are points. */
final class Paper implements Closeable {

    /** The width between the margins. */
    static final double WIDTH = 170;

    private static final double MARGIN = 20;
    private static final double HEIGHT = 297;
    private static final double LABELS = 52;
    private static final double POINTS = 72 / 25.4;
    private static final double LINE = 1.35;
    private static final float GREY = 0.35f;

    private final PDPageContentStream content;
    private final PDFont regular;
    private final PDFont bold;
    private double fromTop = MARGIN;

    Paper(PDDocument document, PDPage page) throws IOException {
        this.regular = font(document, "NotoSans-Regular.ttf");
        this.bold = font(document, "NotoSans-Bold.ttf");
        this.content = new PDPageContentStream(document, page);
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream(name), name)) {
            return PDType0Font.load(document, file);
        }
    }

    boolean isBelow(double millimetresFromTop) {
        return fromTop > millimetresFromTop;
    }

    void space(double millimetres) {
        fromTop += millimetres;
    }

    void heading(String text, double wide) throws IOException {
        fromTop = paragraph(text, bold, 18, new Box(0, fromTop, wide));
    }

    void small(String text, double wide) throws IOException {
        content.setNonStrokingColor(GREY);
        fromTop = paragraph(text, regular, 9, new Box(0, fromTop, wide)) + 1;
        content.setNonStrokingColor(0f);
    }

    /** A label in two languages at the left, its value at the right. */
    void line(String label, String translated, String value, double wide) throws IOException {
        content.setNonStrokingColor(GREY);
        double labelEnd = paragraph(label, regular, 9, new Box(0, fromTop, LABELS - 4));
        double translatedEnd = paragraph(translated, regular, 7, new Box(0, labelEnd, LABELS - 4));
        content.setNonStrokingColor(0f);
        double valueEnd = paragraph(value, bold, 11, new Box(LABELS, fromTop, wide - LABELS));
        fromTop = Math.max(translatedEnd, valueEnd) + 2.5;
    }

    /** Where a paragraph stands: its left edge from the margin, its top edge from the top of the page, its width. */
    private record Box(double left, double top, double wide) {}

    private double paragraph(String text, PDFont font, double size, Box box) throws IOException {
        double top = box.top();
        for (String line : wrapped(printable(text, font), font, size, box.wide())) {
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) ((MARGIN + box.left()) * POINTS), (float) ((HEIGHT - top) * POINTS - size));
            content.showText(line);
            content.endText();
            top += size * LINE / POINTS;
        }
        return top;
    }

    /** Letters that the font has not, such as those of names in other scripts, are shown as question marks; the code holds them. */
    private static String printable(String text, PDFont font) throws IOException {
        StringBuilder printable = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            try {
                font.encode(one);
                printable.append(one);
            } catch (IllegalArgumentException noGlyph) {
                printable.append('?');
            }
        }
        return printable.toString();
    }

    /** Lines that fit: broken between words, and within a word that is too long alone. */
    private static List<String> wrapped(String text, PDFont font, double size, double wide) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font, size) > wide) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            while (width(longer, font, size) > wide) {
                int letters = fitting(longer, font, size, wide);
                lines.add(longer.substring(0, letters));
                longer = longer.substring(letters);
            }
            line.replace(0, line.length(), longer);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int fitting(String word, PDFont font, double size, double wide) throws IOException {
        int letters = word.offsetByCodePoints(0, 1);
        while (letters < word.length()) {
            int next = word.offsetByCodePoints(letters, 1);
            if (width(word.substring(0, next), font, size) > wide) {
                return letters;
            }
            letters = next;
        }
        return letters;
    }

    private static double width(String text, PDFont font, double size) throws IOException {
        return font.getStringWidth(text) / 1000 * size / POINTS;
    }

    /** Draws a code in the right upper corner, as one figure, and gives its lower end. */
    double drawAtTheRight(QrCode code, double millimetres) throws IOException {
        int modules = code.size() - 2 * QrCode.QUIET_ZONE;
        double side = millimetres / modules;
        double left = MARGIN + WIDTH - millimetres;
        for (int row = 0; row < modules; row++) {
            for (int column = 0; column < modules; column++) {
                int run = run(code, column, row, modules);
                if (run > 0) {
                    content.addRect(
                            (float) ((left + column * side) * POINTS),
                            (float) ((HEIGHT - MARGIN - (row + 1) * side) * POINTS),
                            (float) (run * side * POINTS),
                            (float) (side * POINTS));
                    column += run;
                }
            }
        }
        content.fill();
        return MARGIN + millimetres + QrCode.QUIET_ZONE * side;
    }

    private static int run(QrCode code, int column, int row, int modules) {
        int run = 0;
        while (column + run < modules && code.isDark(column + run + QrCode.QUIET_ZONE, row + QrCode.QUIET_ZONE)) {
            run++;
        }
        return run;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
