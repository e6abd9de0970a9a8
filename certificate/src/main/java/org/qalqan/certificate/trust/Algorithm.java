package org.qalqan.certificate.trust;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.OptionalInt;

/** The two algorithms that health certificates use (HCERT 1.0, section 3.3.2; RFC 9053, section 2.1; RFC 8230). */
public enum Algorithm {
    ES256(-7),
    PS256(-37);

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final int coseNumber;

    Algorithm(int coseNumber) {
        this.coseNumber = coseNumber;
    }

    /** Its number in COSE. */
    public int coseNumber() {
        return coseNumber;
    }

    /** The algorithm of a number in COSE, if it is one of the two. */
    public static Optional<Algorithm> ofCose(long number) {
        return number == ES256.coseNumber
                ? Optional.of(ES256)
                : number == PS256.coseNumber ? Optional.of(PS256) : Optional.empty();
    }

    /** A new signature engine of this algorithm; ECDSA signatures are the two numbers side by side. */
    public Signature engine() {
        try {
            if (this == ES256) {
                return Signature.getInstance("SHA256withECDSAinP1363Format");
            }
            Signature engine = Signature.getInstance("RSASSA-PSS");
            engine.setParameter(PSS);
            return engine;
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException missing) {
            throw new IllegalStateException("this Java has no " + this, missing);
        }
    }

    /**
     * The length that a signature of this algorithm by this key has, in bytes; empty where the key is unsuitable: another kind of key,
     * another curve than P-256 and P-384, or RSA outside 2048 to 4096 bits.
     */
    public OptionalInt signatureBytes(PublicKey key) {
        return switch (key) {
            case ECPublicKey elliptic
            when this == ES256 ->
                Curve.of(elliptic).stream().mapToInt(Curve::signatureBytes).findAny();
            case RSAPublicKey rsa
            when this == PS256 -> {
                int bits = rsa.getModulus().bitLength();
                yield bits >= 2048 && bits <= 4096 ? OptionalInt.of((bits + 7) / 8) : OptionalInt.empty();
            }
            default -> OptionalInt.empty();
        };
    }

    /** Whether a signature of the right form fits the message. */
    boolean fits(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature engine = engine();
            engine.initVerify(key);
            engine.update(message);
            return engine.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
