package org.qalqan.certificate.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signer of HCERT.
 *
 * @param identifier the key identifier
 * @param details what its certificate says; empty where Java cannot read the certificate, which then signs nothing
 */
public record SignerCertificate(KeyIdentifier identifier, Optional<Details> details) {

    /**
     * What a certificate says.
     *
     * @param key the public key
     * @param usages what it may sign
     * @param notBefore the first instant of its validity
     * @param notAfter the last instant of its validity
     */
    public record Details(VerifierKey key, KeyUsages usages, Instant notBefore, Instant notAfter) {

        /** Whether an instant lies within the validity. */
        public boolean isInTime(Instant clock) {
            return !clock.isBefore(notBefore) && !clock.isAfter(notAfter);
        }
    }

    /** A signer by its certificate in DER. Never fails: what cannot be read is a signer that signs nothing. */
    public static SignerCertificate of(byte[] der) {
        return new SignerCertificate(KeyIdentifier.ofCertificate(der), details(der));
    }

    private static Optional<Details> details(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            List<String> usages = certificate.getExtendedKeyUsage();
            return Optional.of(new Details(
                    VerifierKey.of(certificate.getPublicKey()),
                    KeyUsages.of(usages == null ? List.of() : usages),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant()));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
