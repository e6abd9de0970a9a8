package org.qalqan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.batch.Batch;
import org.qalqan.certificate.batch.IssueBatch;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.keys.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues certificates of facts. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description = {
            "Issues certificates of doses that the registry knows and the schedule counts as valid; whoever runs it vouches for that.",
            "One JSON object a line, in and out, in the same order; a line that can't be certified gives a line with \"error\"",
            "(docs/formats/certificate.md)."
        })
final class IssueCommand implements Callable<Integer> {

    @Mixin
    private final KeyStoreOptions store = new KeyStoreOptions();

    @Mixin
    private final Now now = new Now();

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "Facts, NDJSON.")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "Certificates, NDJSON (default: stdout).")
    private @Nullable Path out;

    @Option(
            names = "--days",
            defaultValue = "180",
            paramLabel = "N",
            description = "Days that a certificate is valid (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--delay-days",
            defaultValue = "0",
            paramLabel = "N",
            description = "Days between the dose and its first certificate (default: ${DEFAULT-VALUE}).")
    private int delayDays;

    @Option(
            names = "--country",
            defaultValue = "KZ",
            paramLabel = "CC",
            description = "The issuing country, ISO 3166-1 alpha-2 (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String country;

    @Option(
            names = "--card-address",
            paramLabel = "URL",
            description =
                    "The issuer's https address, under which health cards find jwks.json. Without it none are issued.")
    private @Nullable String cardAddress;

    @Option(
            names = "--products",
            paramLabel = "FILE",
            description =
                    "The products that certificates are issued for, CSV (default: those of the campaign that ships).")
    private @Nullable Path products;

    @Override
    public Integer call() throws IOException {
        Input.readable(in);
        ProductTable table = products();
        IssuingDesk.Policy policy = Bad.unless(() -> new IssuingDesk.Policy(Duration.ofDays(days), delayDays));
        Instant clock = now.instant();
        SigningKey key = store.open()
                .ring()
                .current(clock)
                .orElseThrow(() -> new BadInput("No key in %s is in time at %s. Maybe ./qalqan certificate keys rotate"
                        .formatted(store.file().path(), clock)));
        IssuingDesk desk = Bad.unless(() -> key.desk(country, Optional.ofNullable(cardAddress), policy));
        IssueBatch batch = new IssueBatch(desk, table, key.identifier().hex());
        long started = System.nanoTime();
        Batch.Summary summary;
        try (InputStream facts = Input.open(in);
                OutputStream certificates = out == null ? System.out : Files.newOutputStream(out)) {
            summary = batch.run(facts, certificates, clock, new SecureRandom());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.err.printf(
                "%d certificates, %.2f seconds, %.0f certificates per second%n",
                summary.certificates(), seconds, summary.certificates() / seconds);
        if (summary.faultyLines() > 0) {
            System.err.printf(
                    "lines that were not certified: %d; each has a line with \"error\"%n", summary.faultyLines());
            return 2;
        }
        return 0;
    }

    private ProductTable products() throws IOException {
        if (products == null) {
            return ProductTable.shipped();
        }
        String csv = Files.readString(Input.readable(products), StandardCharsets.UTF_8);
        try {
            return ProductTable.read(csv);
        } catch (IllegalArgumentException fault) {
            throw new BadInput("%s: %s".formatted(products, fault.getMessage()));
        }
    }
}
