package org.qalqan.certificate;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates that a signer makes for itself, with whatever usages. */
public final class TestCertificates {

    private TestCertificates() {}

    /** A certificate in DER, valid as long as {@link TestSigner} issues. */
    public static byte[] of(KeyPair pair, String... usages) {
        X500Name name = new X500Name("C=KZ,CN=Test");
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                Date.from(Instant.parse("2021-01-01T00:00:00Z")),
                Date.from(Instant.parse("2023-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        try {
            if (usages.length > 0) {
                KeyPurposeId[] purposes = Arrays.stream(usages)
                        .map(usage -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(usage)))
                        .toArray(KeyPurposeId[]::new);
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            }
            String algorithm = pair.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
            return certificate.getEncoded();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
