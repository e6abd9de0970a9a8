package org.qalqan.certificate.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/**
 * A public key made ready to check signatures. Reading a key costs more than using it, so it is read once for each trust list; it is
 * immutable, and any number of threads may use it at the same time.
 */
public sealed interface VerifierKey {

    /** The key in words. */
    String text();

    /** A key made ready. A key that signs no health certificates is {@link Unsuitable}. */
    static VerifierKey of(PublicKey key) {
        return switch (key) {
            case ECPublicKey elliptic ->
                Curve.of(elliptic)
                        .<VerifierKey>map(curve -> new Elliptic(curve, curve.point(elliptic)))
                        .orElseGet(() -> new Unsuitable("on another curve of %d bits"
                                .formatted(elliptic.getParams().getOrder().bitLength())));
            case RSAPublicKey rsa -> Rsa.of(rsa);
            default -> new Unsuitable(key.getAlgorithm());
        };
    }

    /** A key that may sign: of the right kind and size (HCERT 1.0, section 3.3.2; RFC 9053, section 2.1; RFC 8230). */
    sealed interface Suitable extends VerifierKey {

        /** The one algorithm that the key is used with. */
        Algorithm algorithm();

        /** The length of its signatures, in bytes. */
        int signatureBytes();

        /** Whether a signature of the right length fits the message. */
        boolean fits(byte[] message, byte[] signature);
    }

    /**
     * A key on P-256 or P-384. Bouncy Castle checks its signatures, several times as fast as the JDK
     * (docs/decisions/020-elliptic-curves.md); nothing in such a check is secret.
     */
    record Elliptic(Curve curve, ECPublicKeyParameters point) implements Suitable {

        @Override
        public Algorithm algorithm() {
            return Algorithm.ES256;
        }

        @Override
        public int signatureBytes() {
            return curve.signatureBytes();
        }

        @Override
        public boolean fits(byte[] message, byte[] signature) {
            int half = signature.length / 2;
            BigInteger first = new BigInteger(1, Arrays.copyOf(signature, half));
            BigInteger second = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length));
            ECDSASigner check = new ECDSASigner();
            check.init(false, point);
            return check.verifySignature(Sha256.of(message), first, second);
        }

        @Override
        public String text() {
            return curve.name().replace('_', '-');
        }
    }

    /** An RSA key of 2048 to 4096 bits. */
    record Rsa(RSAPublicKey key) implements Suitable {

        private static final int MINIMUM_BITS = 2048;
        private static final int MAXIMUM_BITS = 4096;

        private static VerifierKey of(RSAPublicKey key) {
            int bits = key.getModulus().bitLength();
            return bits >= MINIMUM_BITS && bits <= MAXIMUM_BITS
                    ? new Rsa(key)
                    : new Unsuitable("RSA of %d bits".formatted(bits));
        }

        @Override
        public Algorithm algorithm() {
            return Algorithm.PS256;
        }

        @Override
        public int signatureBytes() {
            return (key.getModulus().bitLength() + 7) / 8;
        }

        @Override
        public boolean fits(byte[] message, byte[] signature) {
            try {
                Signature engine = Algorithm.PS256.engine();
                engine.initVerify(key);
                engine.update(message);
                return engine.verify(signature);
            } catch (GeneralSecurityException notASignature) {
                return false;
            }
        }

        @Override
        public String text() {
            return "RSA of %d bits".formatted(key.getModulus().bitLength());
        }
    }

    /** A key that signs no health certificates. */
    record Unsuitable(String text) implements VerifierKey {}
}
