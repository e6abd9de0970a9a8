package org.qalqan.certificate.trust;

import java.security.PublicKey;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** Why the key did not sign this; empty when it did. */
    public Optional<Failure.Unsigned> against(PublicKey key) {
        OptionalInt length = algorithm.signatureBytes(key);
        if (length.isEmpty()) {
            return failed(
                    Cause.UNSUITABLE_KEY,
                    "%s wants %s, but the key is %s"
                            .formatted(
                                    algorithm,
                                    algorithm == Algorithm.ES256 ? "P-256 or P-384" : "RSA of 2048 to 4096 bits",
                                    KeyText.of(key)));
        }
        if (length.getAsInt() != signature.length) {
            return failed(
                    Cause.SIGNATURE_FORM,
                    "a signature of this key has %d bytes, but this one has %d"
                            .formatted(length.getAsInt(), signature.length));
        }
        return algorithm.fits(key, message, signature)
                ? Optional.empty()
                : failed(Cause.SIGNATURE_MISMATCH, "the signature does not fit what it should sign");
    }

    private static Optional<Failure.Unsigned> failed(Cause cause, String text) {
        return Optional.of(new Failure.Unsigned(cause, text));
    }
}
