package org.qalqan.certificate.vectors;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** QR codes read from pictures, as a scanner does: several ways until one succeeds. */
public final class Pictures {

    private Pictures() {}

    /** Reads the picture as it is, and if that fails, as a scanner that comes nearer sees it. */
    public static String read(BufferedImage picture) throws ReaderException {
        try {
            return readOnce(picture);
        } catch (ReaderException unread) {
            return readOnce(nearer(picture));
        }
    }

    private static BufferedImage nearer(BufferedImage picture) {
        int width = picture.getWidth() * 3 / 2;
        int height = picture.getHeight() * 3 / 2;
        BufferedImage nearer = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = nearer.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.drawImage(picture, 0, 0, width, height, null);
        paper.dispose();
        return nearer;
    }

    private static String readOnce(BufferedImage picture) throws ReaderException {
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
