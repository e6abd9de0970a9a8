package org.qalqan.certificate.trust;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Keys in words. */
final class KeyText {

    private KeyText() {}

    static String of(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA of %d bits".formatted(rsa.getModulus().bitLength());
            case ECPublicKey elliptic ->
                Curve.of(elliptic)
                        .map(curve -> curve.name().replace('_', '-'))
                        .orElseGet(() -> "on another curve of %d bits"
                                .formatted(elliptic.getParams().getOrder().bitLength()));
            default -> key.getAlgorithm();
        };
    }
}
