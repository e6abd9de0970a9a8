package org.qalqan.certificate.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Optional;
import org.qalqan.certificate.issue.CardIssuer;
import org.qalqan.certificate.issue.HcertIssuer;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.issue.KeySigner;
import org.qalqan.certificate.issue.Signer;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;

/**
 * A key that signs certificates, with its document-signer certificate. Signs with ES256.
 *
 * @param number its place in the ring; the highest is the newest
 * @param certificate the certificate of its public key
 * @param key the private key; a handle only where the store is a PKCS#11 module
 */
public record SigningKey(int number, X509Certificate certificate, PrivateKey key) {

    /** Who signs. */
    public Signer signer() {
        return new KeySigner(Algorithm.ES256, key);
    }

    /** The key identifier in HCERT. */
    public KeyIdentifier identifier() {
        return KeyIdentifier.ofCertificate(der());
    }

    /** The certificate in DER. */
    public byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(
                    "certificate %d of the ring cannot be written".formatted(number), impossible);
        }
    }

    /** The public key as health cards publish it: named by its thumbprint. */
    public ECKey jwk() {
        try {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate.getPublicKey())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("key %d of the ring has no thumbprint".formatted(number), impossible);
        }
    }

    /** The first instant of its certificate. */
    public Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    /** The last instant of its certificate, and of everything that it signs. */
    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** Whether an instant lies within the validity of its certificate. */
    public boolean isInTime(Instant clock) {
        return !clock.isBefore(notBefore()) && !clock.isAfter(notAfter());
    }

    /**
     * A desk that issues with this key.
     *
     * @param cardAddress the issuer's {@code https://…} address, under which health cards find the keys; empty where none are issued
     */
    public IssuingDesk desk(String country, Optional<String> cardAddress, IssuingDesk.Policy policy) {
        return new IssuingDesk(
                new HcertIssuer(country, identifier(), signer()),
                cardAddress.map(address -> new CardIssuer(address, jwk().getKeyID(), signer())),
                policy,
                notAfter());
    }

    @Override
    public String toString() {
        return "SigningKey[%d, %s]".formatted(number, identifier().hex());
    }
}
