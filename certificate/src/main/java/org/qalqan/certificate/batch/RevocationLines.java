package org.qalqan.certificate.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.revocation.Subject;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Traces;

/**
 * What is to be revoked, gathered from lines: a certificate by its UVCI, a lot, a signer, or whatever a QR code holds
 * (docs/formats/revocation.md). A DCC does not name its lot, so the lines that {@code issue} wrote tell which certificates a lot has.
 */
public final class RevocationLines {

    private static final CertificateVerifier READER = new CertificateVerifier(Products.shipped());

    private final Map<Subject, Set<String>> texts = new EnumMap<>(Subject.class);
    private final List<String> faults = new ArrayList<>();

    /** What is to be revoked so far. */
    public Map<Subject, Set<String>> texts() {
        return texts;
    }

    /** The lines that could not be read, each with its number and why. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Takes lines of revocations. */
    public void takeRevocations(InputStream in) throws IOException {
        each(in, this::revocation);
    }

    /** Takes lines that {@code issue} wrote: certificates of the lots that are revoked so far are revoked as well. */
    public void takeIssued(InputStream in) throws IOException {
        Set<String> lots = texts.getOrDefault(Subject.LOT, Set.of());
        each(in, line -> {
            if (line.text("lot").filter(lots::contains).isPresent()) {
                line.text("uvci").ifPresent(this::certificate);
            }
            return true;
        });
    }

    /** Reads what one line says; false when it says nothing. */
    private interface LineReader {
        boolean read(Value.Members line);
    }

    private void each(InputStream in, LineReader reader) throws IOException {
        LineSource lines = new LineSource(new BufferedInputStream(in, 1 << 16));
        for (List<LineSource.Line> part = lines.next(); !part.isEmpty(); part = lines.next()) {
            for (LineSource.Line line : part) {
                try {
                    if (!reader.read(JsonText.members(line.bytes()))) {
                        faults.add("line %d names no certificate, lot, signer or qr".formatted(line.number()));
                    }
                } catch (MalformedException malformed) {
                    faults.add("line %d: %s".formatted(line.number(), malformed.text()));
                }
            }
        }
    }

    private boolean revocation(Value.Members line) {
        line.text("certificate").ifPresent(this::certificate);
        line.text("lot").ifPresent(lot -> add(Subject.LOT, lot));
        line.text("signer").ifPresent(signer -> add(Subject.SIGNER, signer));
        Optional<Traces> read = line.text("qr")
                .flatMap(code -> READER.verify(code, new Trust(List.of(), List.of()), Instant.EPOCH)
                        .traces());
        read.ifPresent(traces -> add(Subject.SIGNATURE, traces.signature()));
        return read.isPresent()
                || line.text("certificate").isPresent()
                || line.text("lot").isPresent()
                || line.text("signer").isPresent();
    }

    /** A certificate in both its forms: a health card has a hash of the identifier only. */
    private void certificate(String uvci) {
        add(Subject.CERTIFICATE, uvci);
        add(Subject.CERTIFICATE, IssuingDesk.revocationIdentifier(uvci));
    }

    private void add(Subject subject, String text) {
        texts.computeIfAbsent(subject, _ -> new HashSet<>()).add(text);
    }
}
