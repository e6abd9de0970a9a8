package org.qalqan.certificate.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.qalqan.certificate.issue.QrCode;
import org.qalqan.certificate.verdict.Payload;

/**
 * One page of A4: the statement, each line in the reader's language and in English, and the QR code, drawn as a figure so that a printer
 * has it sharp at any size.
 *
 * @param language the reader's language
 * @param qrMillimetres the side of the QR code without its quiet zone; 30 can still be read by an ordinary phone
 */
public record CertificatePage(Language language, int qrMillimetres) {

    private static final int SMALLEST_MILLIMETRES = 20;
    private static final int LARGEST_MILLIMETRES = 80;

    /** @throws IllegalArgumentException when the QR code would not be readable, or would cover the statement */
    public CertificatePage {
        if (qrMillimetres < SMALLEST_MILLIMETRES || qrMillimetres > LARGEST_MILLIMETRES) {
            throw new IllegalArgumentException("a QR code is %d to %d mm wide, but not %d"
                    .formatted(SMALLEST_MILLIMETRES, LARGEST_MILLIMETRES, qrMillimetres));
        }
    }

    /**
     * The page as PDF.
     *
     * @param code the text of the QR code
     * @param payload what the code says, as a verifier read it; nothing else is printed
     * @throws IllegalArgumentException when it states no vaccination
     */
    public byte[] pdf(String code, Payload payload) {
        Labels labels = Labels.in(language);
        Statement statement = Statement.of(payload, labels);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentCatalog().setLanguage(language.tag());
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(labels.word("title"));
            information.setProducer("Qalqan");
            document.setDocumentInformation(information);
            try (Paper paper = new Paper(document, page)) {
                draw(paper, statement, labels, QrCode.of(code));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw(Paper paper, Statement statement, Labels labels, QrCode code) throws IOException {
        Labels english = Labels.in(Language.EN);
        double textMillimetres = Paper.WIDTH - qrMillimetres - 12;
        paper.heading(labels.word("title"), textMillimetres);
        if (language != Language.EN) {
            paper.small(english.word("title"), textMillimetres);
        }
        double belowCode = paper.drawAtTheRight(code, qrMillimetres);
        paper.space(6);
        for (Statement.Line line : statement.lines()) {
            double wide = paper.isBelow(belowCode) ? Paper.WIDTH : textMillimetres;
            String translated = language == Language.EN ? "" : english.word(line.label());
            paper.line(labels.word(line.label()), translated, line.value(), wide);
        }
        paper.space(4);
        paper.small(labels.word("verify"), Paper.WIDTH);
        paper.small(labels.word("notice"), Paper.WIDTH);
        if (language != Language.EN) {
            paper.small(english.word("verify"), Paper.WIDTH);
            paper.small(english.word("notice"), Paper.WIDTH);
        }
    }
}
