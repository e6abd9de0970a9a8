package org.qalqan.certificate.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;

/**
 * A key of health cards: a JWK (SMART Health Cards Framework, "Generating and resolving cryptographic keys").
 *
 * @param identifier its {@code kid}, or the SHA-256 thumbprint of RFC 7638 where it names none
 * @param key the public key; {@link VerifierKey.Unsuitable} where it is not on P-256, or its {@code kid} is not its thumbprint
 * @param signs whether {@code use}, {@code alg} and {@code crv} allow it to sign health cards
 */
public record CardKey(String identifier, VerifierKey key, boolean signs) {

    /**
     * Reads a JWK.
     *
     * @param json the JWK as JSON text
     * @throws IllegalArgumentException when it is none
     */
    public static CardKey of(String json) {
        try {
            JWK key = JWK.parse(json);
            String thumbprint = key.computeThumbprint().toString();
            String identifier = key.getKeyID() == null ? thumbprint : key.getKeyID();
            return new CardKey(identifier, verifierKey(key, identifier, thumbprint), isForCards(key));
        } catch (ParseException | JOSEException | IllegalStateException none) {
            throw new IllegalArgumentException("is not a JWK: " + none.getMessage(), none);
        }
    }

    private static VerifierKey verifierKey(JWK key, String identifier, String thumbprint) throws JOSEException {
        if (!identifier.equals(thumbprint)) {
            return new VerifierKey.Unsuitable("called %s, which is not its thumbprint".formatted(identifier));
        }
        return key instanceof ECKey elliptic && Curve.P_256.equals(elliptic.getCurve())
                ? VerifierKey.of(elliptic.toECPublicKey())
                : new VerifierKey.Unsuitable("not on P-256, where health cards are signed");
    }

    private static boolean isForCards(JWK key) {
        return key instanceof ECKey elliptic
                && Curve.P_256.equals(elliptic.getCurve())
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getAlgorithm() == null
                        || "ES256".equals(key.getAlgorithm().getName()));
    }
}
