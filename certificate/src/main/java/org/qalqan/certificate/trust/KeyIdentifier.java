package org.qalqan.certificate.trust;

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
        return of(Arrays.copyOf(Sha256.of(der), BYTES));
    }

    /** Its bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
