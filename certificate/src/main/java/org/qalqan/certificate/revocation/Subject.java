package org.qalqan.certificate.revocation;

import java.util.List;
import org.qalqan.certificate.verdict.Traces;

/** What can be revoked. */
public enum Subject {
    /** One certificate by its identifier. */
    CERTIFICATE("certificate", -70_001),
    /** One certificate by its signature: one that has no identifier of its own. */
    SIGNATURE("signature", -70_002),
    /** All certificates that name a lot. */
    LOT("lot", -70_003),
    /** All certificates of a signer, by its key identifier. */
    SIGNER("signer", -70_004);

    private final String label;
    private final int claim;

    Subject(String label, int claim) {
        this.label = label;
        this.claim = claim;
    }

    /** Its name in files and results. */
    public String label() {
        return label;
    }

    /** Its claim in a list (private use, RFC 8392, section 9.1). */
    int claim() {
        return claim;
    }

    /** What a certificate has of this. */
    List<String> in(Traces traces) {
        return switch (this) {
            case CERTIFICATE -> traces.identifiers();
            case SIGNATURE -> List.of(traces.signature());
            case LOT -> traces.lots();
            case SIGNER -> traces.signer().stream().toList();
        };
    }
}
