package org.qalqan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.batch.Batch;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.ProductTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Verifies and issues vaccination certificates, offline. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description =
                "Verifies and issues vaccination certificates: EU DCC and WHO (HC1:), SMART Health Cards (shc:/). No network is used.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CertificateCommand.Verify.class,
            IssueCommand.class,
            PrintCommand.class,
            RevokeCommand.class,
            KeysCommand.class
        })
final class CertificateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Says of each certificate whether it is valid, and if not, why.",
                "One JSON object a line, in and out, in the same order; a line that can't be read gives a line with \"error\".",
                "Each line names those who are trusted and the instant that counts (docs/formats/certificate.md)."
            })
    static final class Verify implements Callable<Integer> {

        @Option(names = "--in", paramLabel = "FILE", description = "Certificates, NDJSON (default: stdin).")
        private @Nullable Path in;

        @Option(names = "--out", paramLabel = "FILE", description = "Verdicts, NDJSON (default: stdout).")
        private @Nullable Path out;

        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "Threads (default: as many as there are processors).")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Mixin
        private final RevocationOptions revocations = new RevocationOptions();

        @Override
        public Integer call() throws IOException {
            if (threads < 1) {
                throw new BadInput("--threads is at least 1, but was " + threads);
            }
            Products products = Products.shipped().with(ProductTable.shipped().names());
            Batch batch = new Batch(new CertificateVerifier(products).with(revocations.lists()), threads);
            long started = System.nanoTime();
            Batch.Summary summary;
            try (InputStream certificates = in == null ? System.in : Input.open(in);
                    OutputStream verdicts = out == null ? System.out : Files.newOutputStream(out)) {
                summary = batch.run(certificates, verdicts);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            System.err.printf(
                    "%d certificates, %.2f seconds, %.0f certificates per second%n",
                    summary.certificates(), seconds, summary.certificates() / seconds);
            if (summary.faultyLines() > 0) {
                System.err.printf(
                        "lines that could not be read: %d; each has a line with \"error\"%n", summary.faultyLines());
                return 2;
            }
            return 0;
        }
    }
}
