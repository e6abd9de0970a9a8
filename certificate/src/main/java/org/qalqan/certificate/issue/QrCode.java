package org.qalqan.certificate.issue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code with error correction level Q, a quarter of which may be lost (HCERT 1.0, section 4.2.3).
 *
 * @param modules the modules with the quiet zone of four around them
 */
public record QrCode(BitMatrix modules) {

    private static final int QUIET_ZONE = 4;

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
}
