package org.qalqan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.issue.QrCode;
import org.qalqan.certificate.print.CertificatePage;
import org.qalqan.certificate.print.Language;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Format;
import org.qalqan.certificate.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints one certificate. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "Prints an HCERT as a page of PDF, as SVG, or as PNG, by the ending of --out. What is printed is read out of the code;",
            "whether it is valid is not asked (./qalqan certificate verify does)."
        })
final class PrintCommand implements Callable<Integer> {

    @Option(names = "--in", paramLabel = "FILE", description = "The text of the code, HC1:… (default: stdin).")
    private @Nullable Path in;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "FILE.pdf, FILE.svg or FILE.png.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--language",
            defaultValue = "kk",
            paramLabel = "LANG",
            description = "kk, ru or en (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Language language;

    @Option(
            names = "--qr-millimetres",
            defaultValue = "30",
            paramLabel = "MM",
            description = "Side of the code on the page (default: ${DEFAULT-VALUE}).")
    private int millimetres;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = in == null ? System.in.readAllBytes() : Files.readAllBytes(Input.readable(in));
        String code = new String(bytes, StandardCharsets.UTF_8).strip();
        String name = out.getFileName().toString();
        if (name.endsWith(".pdf")) {
            Files.write(out, pdf(code));
        } else if (name.endsWith(".svg")) {
            Files.writeString(out, Bad.unless(() -> QrCode.of(code)).svg());
        } else if (name.endsWith(".png")) {
            Files.write(out, Bad.unless(() -> QrCode.of(code)).png(8));
        } else {
            throw new BadInput("--out ends with .pdf, .svg or .png, but %s does not".formatted(out));
        }
        return 0;
    }

    private byte[] pdf(String code) {
        Products products = Products.shipped().with(ProductTable.shipped().names());
        Verdict verdict =
                new CertificateVerifier(products).verify(code, new Trust(List.of(), List.of()), Instant.EPOCH);
        if (verdict.format() != Format.HCERT) {
            throw new BadInput("A health card has no printed page here; its code can be had as .svg or .png");
        }
        return Bad.unless(() -> new CertificatePage(language, millimetres)
                .pdf(
                        code,
                        verdict.payload()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "The certificate cannot be read: " + verdict.reason()))));
    }
}
