package org.qalqan.certificate.vectors;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/** QR codes read from pictures, as a scanner does: several ways until one succeeds. */
public final class Pictures {

    private Pictures() {}

    public static String read(BufferedImage picture) throws ReaderException {
        LuminanceSource light = new BufferedImageLuminanceSource(picture);
        try {
            return text(new BinaryBitmap(new HybridBinarizer(light)), DecodeHintType.TRY_HARDER);
        } catch (ReaderException unread) {
            try {
                return text(new BinaryBitmap(new GlobalHistogramBinarizer(light)), DecodeHintType.TRY_HARDER);
            } catch (ReaderException unreadAgain) {
                return text(new BinaryBitmap(new HybridBinarizer(light)), DecodeHintType.PURE_BARCODE);
            }
        }
    }

    private static String text(BinaryBitmap bitmap, DecodeHintType way) throws ReaderException {
        return new QRCodeReader().decode(bitmap, Map.of(way, true)).getText();
    }
}
