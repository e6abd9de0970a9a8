package org.qalqan.certificate.trust;

import java.util.Optional;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Failure.Unsigned.Cause;

/**
 * A signature to be held against keys.
 *
 * @param algorithm the algorithm of the protected header
 * @param message the bytes that were signed
 * @param signature the signature
 */
public record SignatureCheck(Algorithm algorithm, byte[] message, byte[] signature) {

    /** Why the key did not sign this; empty when it did. A key is used with its own algorithm only, whatever the header says. */
    public Optional<Failure.Unsigned> against(VerifierKey key) {
        if (!(key instanceof VerifierKey.Suitable suitable) || suitable.algorithm() != algorithm) {
            return failed(
                    Cause.UNSUITABLE_KEY,
                    "%s wants %s, but the key is %s".formatted(algorithm, algorithm.wants(), key.text()));
        }
        if (suitable.signatureBytes() != signature.length) {
            return failed(
                    Cause.SIGNATURE_FORM,
                    "a signature of this key has %d bytes, but this one has %d"
                            .formatted(suitable.signatureBytes(), signature.length));
        }
        return suitable.fits(message, signature)
                ? Optional.empty()
                : failed(Cause.SIGNATURE_MISMATCH, "the signature does not fit what it should sign");
    }

    private static Optional<Failure.Unsigned> failed(Cause cause, String text) {
        return Optional.of(new Failure.Unsigned(cause, text));
    }
}
