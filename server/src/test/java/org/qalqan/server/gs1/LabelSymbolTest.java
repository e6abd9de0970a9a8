package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.Code128Reader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Symbols are drawn, looked at by a scanner's eye, and read again. */
class LabelSymbolTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern BOX = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");
    private static final int PIXELS = 3;

    private static final Label PACK = Label.of(Gtin.of("51022222233336"), "A213B1", LocalDate.of(2022, 7, 7))
            .withMade(LocalDate.of(2020, 12, 31))
            .withSerial("1234");

    @Provide
    Arbitrary<Label> labels() {
        return Labels.any();
    }

    @Property(tries = 300)
    void aDataMatrixIsReadAgain(@ForAll("labels") Label label) throws ReaderException {
        Result read = read(LabelSymbol.dataMatrix(label).svg(), new DataMatrixReader());
        Object symbology = read.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        assertThat(symbology).isEqualTo("]d2");
        assertThat(Scan.of(symbology + read.getText(), Labels.TODAY))
                .matches(scan -> Labels.isLabel(scan, label), "is the label");
    }

    @Property(tries = 300)
    void barsAreReadAgainSymbolBySymbol(@ForAll("labels") Label label) throws ReaderException {
        StringBuilder all = new StringBuilder();
        for (LabelSymbol symbol : LabelSymbol.gs1128(label)) {
            // ZXing's reader takes a check character with the number of FNC1 for a separator at the end.
            String text = read(symbol.svg(), new Code128Reader()).getText().replaceFirst("\u001d$", "");
            assertThat(text).startsWith("]C1");
            assertThat(text.length() - "]C1".length()).isLessThanOrEqualTo(LabelSymbol.LONGEST_GS1_128);
            all.append(text.substring("]C1".length())).append(Label.SEPARATOR);
        }
        assertThat(Scan.of("]C1" + all, Labels.TODAY)).matches(scan -> Labels.isLabel(scan, label), "is the label");
    }

    @Test
    void anOrdinaryPackFitsASmallMatrix() throws ReaderException {
        LabelSymbol symbol = LabelSymbol.dataMatrix(PACK);
        assertThat(symbol.columns()).isEqualTo(symbol.rows()).isLessThanOrEqualTo(26);
        assertThat(Scan.of(read(symbol.svg(), new DataMatrixReader()).getText(), Labels.TODAY))
                .isEqualTo(new Scan.Read(PACK));
    }

    @Test
    void peopleReadTheSameAsScanners() {
        assertThat(LabelSymbol.dataMatrix(PACK).hri())
                .containsExactly("(01)51022222233336", "(11)201231", "(17)220707", "(10)A213B1", "(21)1234");
        assertThat(LabelSymbol.gs1128(PACK))
                .allSatisfy(symbol ->
                        symbol.hri().forEach(line -> assertThat(symbol.svg()).contains(line)));
    }

    @Test
    void aLabelTooLongForOneRowOfBarsHasSeveral() {
        Label serial = PACK.withSerial("12345678901234567890");
        assertThat(LabelSymbol.gs1128(serial)).hasSize(2);
        assertThat(LabelSymbol.gs1128(serial).getFirst().hri()).contains("(01)51022222233336", "(10)A213B1");
    }

    @Test
    void whatNoSymbolHoldsIsRefused() {
        Label empty = new Label(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThatThrownBy(() -> LabelSymbol.dataMatrix(empty)).hasMessageContaining("says nothing");
        Label long90 = new Label(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Element("91", "A".repeat(90))));
        assertThatThrownBy(() -> LabelSymbol.gs1128(long90))
                .hasMessageContaining("48")
                .hasMessageContaining("\nMaybe");
    }

    @Property(tries = 100)
    void aDrawingIsXmlWithoutStyleOrScript(@ForAll("texts") String lot) throws Exception {
        Label label = Label.of(Gtin.of("6291041500213"), lot, LocalDate.of(2022, 5, 31));
        for (String svg : List.of(
                LabelSymbol.dataMatrix(label).svg(),
                LabelSymbol.gs1128(label).getFirst().svg())) {
            var drawing = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(drawing.getTextContent()).contains("(10)" + lot);
            assertThat(drawing.getAttribute("aria-label")).contains("(10)" + lot);
            assertThat(svg).doesNotContain(" style=", "<style", "<script");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Labels.text();
    }

    /** What a scanner with a good light reads of a drawing. */
    private static Result read(String svg, Reader reader) throws ReaderException {
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * PIXELS;
        int height = Integer.parseInt(size.group(2)) * PIXELS;
        int[] picture = new int[width * height];
        Arrays.fill(picture, 0xffffff);
        Matcher box = BOX.matcher(svg);
        while (box.find()) {
            int left = Integer.parseInt(box.group(1)) * PIXELS;
            int top = Integer.parseInt(box.group(2)) * PIXELS;
            int right = left + Integer.parseInt(box.group(3)) * PIXELS;
            int bottom = top + Integer.parseInt(box.group(4)) * PIXELS;
            for (int row = top; row < bottom; row++) {
                Arrays.fill(picture, row * width + left, row * width + right, 0);
            }
        }
        boolean isPure = reader instanceof DataMatrixReader;
        return reader.decode(
                new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, picture))),
                isPure
                        ? Map.of(DecodeHintType.PURE_BARCODE, true)
                        : Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true));
    }
}
