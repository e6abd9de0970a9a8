package org.qalqan.certificate.trust;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The two algorithms that health certificates use (HCERT 1.0, section 3.3.2; RFC 9053, section 2.1; RFC 8230). */
public enum Algorithm {
    ES256(-7, "P-256 or P-384"),
    PS256(-37, "RSA of 2048 to 4096 bits");

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final int coseNumber;
    private final String wants;

    Algorithm(int coseNumber, String wants) {
        this.coseNumber = coseNumber;
        this.wants = wants;
    }

    /** Its number in COSE. */
    public int coseNumber() {
        return coseNumber;
    }

    /** The keys that it is used with, in words. */
    String wants() {
        return wants;
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
}
