package org.qalqan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.keys.TrustList;
import org.qalqan.certificate.revocation.RevocationList;
import org.qalqan.certificate.trust.Trust;
import picocli.CommandLine.Option;

/** Lists of revoked certificates, and who may sign them. */
final class RevocationOptions {

    @Option(
            names = "--revocations",
            paramLabel = "FILE",
            description = "A signed revocation list; may be given several times (docs/formats/revocation.md).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--revocation-signers",
            paramLabel = "FILE",
            description = "Who may sign the lists: trust.json of ./qalqan certificate keys publish.")
    private @Nullable Path signers;

    List<RevocationList> lists() throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        if (signers == null) {
            throw new BadInput("--revocations needs --revocation-signers: the trust list of those who sign it");
        }
        Trust trust = trust(Input.readable(signers));
        List<RevocationList> lists = new ArrayList<>();
        for (Path file : files) {
            lists.add(list(Input.readable(file), trust));
        }
        return lists;
    }

    private static Trust trust(Path file) throws IOException {
        try {
            return TrustList.read(Files.readAllBytes(file));
        } catch (MalformedException malformed) {
            throw new BadInput("%s is no trust list: %s".formatted(file, malformed.text()));
        }
    }

    private static RevocationList list(Path file, Trust trust) throws IOException {
        try {
            RevocationList list = RevocationList.read(Files.readAllBytes(file), trust);
            if (list.isOverdue(new Now().instant())) {
                System.err.printf("%s is of %s; a newer one was due at %s%n", file, list.issuedAt(), list.nextAt());
            }
            return list;
        } catch (MalformedException malformed) {
            throw new BadInput("%s is no revocation list: %s".formatted(file, malformed.text()));
        }
    }
}
