package org.qalqan.certificate.issue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code with error correction level Q, a quarter of which may be lost (HCERT 1.0, section 4.2.3).
 *
 * @param modules the modules with the quiet zone of four around them
 */
public record QrCode(BitMatrix modules) {

    /** Light modules on each side (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;

    /**
     * The code of a text.
     *
     * @throws IllegalArgumentException when the text is too long for a code of this level
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "a QR code of level Q does not hold %d letters".formatted(text.length()), tooLong);
        }
    }

    /** Modules on a side, with the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether a module is dark. */
    public boolean isDark(int column, int row) {
        return modules.get(column, row);
    }

    /** The code as an SVG picture, sharp at any size; one unit is one module. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (isDark(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
                """.formatted(size(), path);
    }

    /**
     * The code as a PNG picture.
     *
     * @param pixels the side of a module
     */
    public byte[] png(int pixels) {
        BufferedImage picture = new BufferedImage(size() * pixels, size() * pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, isDark(x / pixels, y / pixels) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
