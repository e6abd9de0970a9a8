package org.qalqan.certificate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.vectors.Pictures;

class QrCodeTest {

    /** Signed with the same bytes in every run: a reader's luck depends on the modules. */
    private static final String TEXT = new HcertIssuer(
                    "KZ", KeyIdentifier.ofCertificate(new byte[] {1}), new SameSignature())
            .issue(TestSigner.dose(), TestSigner.ISSUED, TestSigner.EXPIRES);

    private record SameSignature() implements Signer {
        @Override
        public Algorithm algorithm() {
            return Algorithm.ES256;
        }

        @Override
        public byte[] sign(byte[] message) {
            byte[] signature = new byte[64];
            new Random(7).nextBytes(signature);
            return signature;
        }
    }

    /** Printed at 3 cm with 600 dots per inch, then scanned smaller and turned. */
    @ParameterizedTest
    @CsvSource({"1.0, 0", "0.6, 0", "0.6, 7", "0.8, 90", "0.8, 183", "1.0, 23", "1.0, 45"})
    void aPrintedCodeIsReadSmallerAndTurned(double scale, int degrees) throws ReaderException {
        BufferedImage printed = printed(QrCode.of(TEXT), 709);

        assertThat(Pictures.read(turned(printed, scale, degrees))).isEqualTo(TEXT);
    }

    private static BufferedImage printed(QrCode code, int dots) {
        BufferedImage picture = new BufferedImage(dots, dots, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < dots; row++) {
            for (int column = 0; column < dots; column++) {
                boolean isDark = code.isDark(column * code.size() / dots, row * code.size() / dots);
                picture.setRGB(column, row, (isDark ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return picture;
    }

    private static BufferedImage turned(BufferedImage picture, double scale, int degrees) {
        int side = (int) (picture.getWidth() * scale * 1.5);
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = turned.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, side, side);
        paper.translate(side / 2.0, side / 2.0);
        paper.rotate(Math.toRadians(degrees));
        paper.scale(scale, scale);
        paper.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        paper.dispose();
        return turned;
    }
}
