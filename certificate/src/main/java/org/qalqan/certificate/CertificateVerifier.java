package org.qalqan.certificate;

import java.time.Instant;
import java.util.List;
import org.qalqan.certificate.hcert.HcertVerifier;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.revocation.RevocationList;
import org.qalqan.certificate.shc.CardVerifier;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Format;
import org.qalqan.certificate.verdict.Verdict;

/**
 * Verifies certificates of every kind. Thread-safe.
 *
 * <pre>{@code
 * Trust trust = new Trust(List.of(SignerCertificate.of(der)), List.of());
 * Verdict verdict = new CertificateVerifier(Products.shipped()).verify("HC1:NCF…", trust, clock.instant());
 * verdict.valid();   // false
 * verdict.reason();  // "expired: expired at 2021-06-01T00:00:00Z, but the clock says 2021-06-04T10:00:00Z"
 * }</pre>
 */
public final class CertificateVerifier {

    private final HcertVerifier hcerts;
    private final CardVerifier cards = new CardVerifier();
    private final List<RevocationList> revocations;

    public CertificateVerifier(Products products) {
        this(new HcertVerifier(products), List.of());
    }

    private CertificateVerifier(HcertVerifier hcerts, List<RevocationList> revocations) {
        this.hcerts = hcerts;
        this.revocations = List.copyOf(revocations);
    }

    /** A verifier that also asks these lists. Whoever gives them decides whom to believe. */
    public CertificateVerifier with(List<RevocationList> lists) {
        return new CertificateVerifier(hcerts, lists);
    }

    /** The verdict on the text of one QR code. Never fails, whatever the text. */
    public Verdict verify(String text, Trust trust, Instant clock) {
        return switch (Format.of(text)) {
            case HCERT -> withRevocations(hcerts.verify(text, trust, clock));
            case SHC -> verifyChunks(List.of(text), trust, clock);
        };
    }

    /** The verdict on a health card that was cut into several QR codes, given in any order. Never fails, whatever the texts. */
    public Verdict verifyChunks(List<String> texts, Trust trust, Instant clock) {
        return withRevocations(cards.verify(texts, trust, clock));
    }

    private Verdict withRevocations(Verdict verdict) {
        return verdict.traces()
                .flatMap(traces -> revocations.stream()
                        .flatMap(list -> list.failure(traces).stream())
                        .findFirst())
                .map(verdict::with)
                .orElse(verdict);
    }
}
