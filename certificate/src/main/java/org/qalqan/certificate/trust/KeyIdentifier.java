package org.qalqan.certificate.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The key identifier of HCERT (KID): the first eight bytes of the SHA-256 of the signer's certificate (HCERT 1.0, section 3.3.3). */
public record KeyIdentifier(String hex) {

    public static final int BYTES = 8;

    /** The identifier in a header. */
    public static KeyIdentifier of(byte[] bytes) {
        return new KeyIdentifier(HexFormat.of().formatHex(bytes));
    }

    /** The identifier of a certificate in DER. */
    public static KeyIdentifier ofCertificate(byte[] der) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
            return of(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /** Its bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
