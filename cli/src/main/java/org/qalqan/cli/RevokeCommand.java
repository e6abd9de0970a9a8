package org.qalqan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qalqan.certificate.batch.RevocationLines;
import org.qalqan.certificate.issue.Signer;
import org.qalqan.certificate.keys.SigningKey;
import org.qalqan.certificate.revocation.RevocationList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs a list of what has been revoked. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = {
            "Signs a list of everything that has been revoked so far, for ./qalqan certificate verify --revocations.",
            "In: one JSON object a line with certificate (a UVCI), lot, signer (a key identifier) or qr. The list holds hashes only",
            "(docs/formats/revocation.md)."
        })
final class RevokeCommand implements Callable<Integer> {

    @Mixin
    private final KeyStoreOptions store = new KeyStoreOptions();

    @Mixin
    private final Now now = new Now();

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "What is revoked, NDJSON.")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Option(
            names = "--issued",
            paramLabel = "FILE",
            description = "What issue wrote; tells which certificates a revoked lot has. May be given several times.")
    private List<Path> issued = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The signed list.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--issuer",
            defaultValue = "KZ",
            paramLabel = "CC",
            description = "Who says so (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String issuer;

    @Option(
            names = "--next-days",
            defaultValue = "7",
            paramLabel = "N",
            description = "Days until the next list is due (default: ${DEFAULT-VALUE}).")
    private int nextDays;

    @Override
    public Integer call() throws IOException {
        RevocationLines lines = lines();
        if (!lines.faults().isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), lines.faults()));
        }
        Instant clock = now.instant();
        SigningKey key = store.open()
                .ring()
                .current(clock)
                .orElseThrow(() -> new BadInput("No key in %s is in time at %s. Maybe ./qalqan certificate keys rotate"
                        .formatted(store.file().path(), clock)));
        RevocationList list = RevocationList.of(issuer, clock, clock.plus(Duration.ofDays(nextDays)), lines.texts());
        Signer signer = key.signer();
        Files.write(out, list.signed(signer.algorithm(), key.identifier(), signer::sign));
        System.err.printf("%d entries, the next list is due at %s%n", list.size(), list.nextAt());
        return 0;
    }

    private RevocationLines lines() throws IOException {
        RevocationLines lines = new RevocationLines();
        try (InputStream revocations = Input.open(in)) {
            lines.takeRevocations(revocations);
        }
        for (Path file : issued) {
            try (InputStream certificates = Input.open(file)) {
                lines.takeIssued(certificates);
            }
        }
        return lines;
    }
}
