package org.qalqan.certificate.issue;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.qalqan.certificate.trust.Algorithm;

/**
 * Signs with a key of Java's own, such as one from a PKCS#12 or PKCS#11 store. Thread-safe.
 *
 * @param algorithm the algorithm
 * @param key the private key
 */
public record KeySigner(Algorithm algorithm, PrivateKey key) implements Signer {

    /** @throws IllegalStateException when the key cannot sign with the algorithm */
    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature engine = algorithm.engine();
            engine.initSign(key);
            engine.update(message);
            return engine.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "the %s key does not sign with %s".formatted(key.getAlgorithm(), algorithm), refused);
        }
    }

    @Override
    public String toString() {
        return "KeySigner[%s]".formatted(algorithm);
    }
}
