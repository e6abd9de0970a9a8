package org.qalqan.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.issue.QrCode;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.KeyUsages;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.trust.VerifierKey;
import org.qalqan.certificate.vectors.Pictures;
import org.qalqan.certificate.verdict.Kind;
import org.qalqan.certificate.verdict.Verdict;

/** A certificate on paper, printed, scanned and read again. */
class CertificatePageTest {

    /** A public key and a code that its owner signed once: a reader's luck depends on the modules, so they are the same in every run. */
    private static final List<String> SIGNED_ONCE = lines("/print/certificate.txt");

    private static final Trust TRUST = trust(SIGNED_ONCE.getFirst());
    private static final CertificateVerifier VERIFIER = new CertificateVerifier(
            Products.shipped().with(ProductTable.shipped().names()));
    private static final String CODE = SIGNED_ONCE.getLast();

    private static List<String> lines(String resource) {
        try (InputStream file = CertificatePageTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Trust trust(String key) {
        byte[] encoded = Base64.getDecoder().decode(key);
        try {
            PublicKey readKey = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            SignerCertificate.Details details = new SignerCertificate.Details(
                    VerifierKey.of(readKey),
                    new KeyUsages(EnumSet.allOf(Kind.class)),
                    TestSigner.ISSUED,
                    TestSigner.EXPIRES);
            return new Trust(
                    List.of(new SignerCertificate(KeyIdentifier.ofCertificate(encoded), Optional.of(details))),
                    List.of());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Verdict verify(String code) {
        return VERIFIER.verify(code, TRUST, TestSigner.CLOCK);
    }

    private static byte[] pdf(Language language) {
        return new CertificatePage(language, 30)
                .pdf(CODE, verify(CODE).payload().orElseThrow());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    /** The corner of the page that somebody points a camera at. */
    private static BufferedImage corner(BufferedImage page) {
        int width = page.getWidth() * 2 / 5;
        return page.getSubimage(page.getWidth() - width, 0, width, page.getHeight() / 4);
    }

    private static BufferedImage printed(byte[] pdf, int dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.GRAY);
        }
    }

    /** A print as a scanner or a phone sees it: smaller, and lying askew. */
    private static BufferedImage scanned(BufferedImage page, double scale, double degrees) {
        int side = (int) (Math.hypot(page.getWidth(), page.getHeight()) * scale);
        BufferedImage scanned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = scanned.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, side, side);
        paper.translate(side / 2.0, side / 2.0);
        paper.rotate(Math.toRadians(degrees));
        paper.scale(scale, scale);
        paper.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        paper.dispose();
        return scanned;
    }

    @ParameterizedTest
    @CsvSource({"300, 1.0, 0", "300, 0.9, 3", "300, 0.7, -5", "300, 0.8, 90", "200, 1.0, -5"})
    void theCodeOnThePageIsReadAndValid(int dotsPerInch, double scale, double degrees) throws Exception {
        BufferedImage scan = scanned(corner(printed(pdf(Language.KK), dotsPerInch)), scale, degrees);

        String read = Pictures.read(scan);

        assertThat(read).isEqualTo(CODE);
        assertThat(verify(read).valid()).isTrue();
    }

    @Test
    void thePageSaysWhatTheCodeHoldsInEachLanguage() throws IOException {
        for (Language language : Language.values()) {
            assertThat(text(pdf(language)))
                    .contains("Ахметова", "Айгерім", "AKHMETOVA", "1980-03-01", "QazVac (KZ/QazVac)", "2021-05-25");
        }
        assertThat(text(pdf(Language.KK)))
                .contains("Вакцина алғаны туралы сертификат", "Төлқұжаттағы жазылуы", "Date of birth");
        assertThat(text(pdf(Language.RU))).contains("Сертификат о вакцинации", "2 из 2");
        assertThat(text(pdf(Language.EN))).contains("Certificate of vaccination", "2 of 2");
    }

    @Test
    void theCodeIsThreeCentimetresWide() throws IOException {
        BufferedImage page = printed(pdf(Language.EN), 254);
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int x = page.getWidth() / 2; x < page.getWidth(); x++) {
            if ((page.getRGB(x, 202) & 0xFF) < 128) {
                first = Math.min(first, x);
                last = Math.max(last, x);
            }
        }

        assertThat(last - first + 1)
                .as("tenths of a millimetre, in the first row of modules")
                .isBetween(298, 302);
    }

    @Test
    void theSameCodeIsAPicture() throws Exception {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(CODE).png(4)));

        assertThat(Pictures.read(picture)).isEqualTo(CODE);
        assertThat(QrCode.of(CODE).svg()).startsWith("<svg xmlns=").contains("viewBox=\"0 0 ");
    }

    @Test
    void aCodeThatIsTooSmallIsRefused() {
        assertThatThrownBy(() -> new CertificatePage(Language.EN, 10)).hasMessageContaining("20 to 80 mm");
    }
}
