package org.qalqan.certificate.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.Optional;

/**
 * A key of health cards: a JWK (SMART Health Cards Framework, "Generating and resolving cryptographic keys").
 *
 * @param identifier its {@code kid}, or the SHA-256 thumbprint of RFC 7638 where it names none
 * @param key the public key; empty where it is of no kind that signs health cards
 * @param signs whether {@code use}, {@code alg} and {@code crv} allow it to sign health cards
 */
public record CardKey(String identifier, Optional<VerifierKey> key, boolean signs) {

    /**
     * Reads a JWK.
     *
     * @param json the JWK as JSON text
     * @throws IllegalArgumentException when it is none
     */
    public static CardKey of(String json) {
        try {
            JWK key = JWK.parse(json);
            String identifier = key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
            return new CardKey(identifier, publicKey(key), isForCards(key));
        } catch (ParseException | JOSEException | IllegalStateException none) {
            throw new IllegalArgumentException("is not a JWK: " + none.getMessage(), none);
        }
    }

    private static Optional<VerifierKey> publicKey(JWK key) throws JOSEException {
        return key instanceof ECKey elliptic && Curve.P_256.equals(elliptic.getCurve())
                ? Optional.of(VerifierKey.of(elliptic.toECPublicKey()))
                : Optional.empty();
    }

    private static boolean isForCards(JWK key) {
        return key instanceof ECKey elliptic
                && Curve.P_256.equals(elliptic.getCurve())
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getAlgorithm() == null
                        || "ES256".equals(key.getAlgorithm().getName()));
    }
}
