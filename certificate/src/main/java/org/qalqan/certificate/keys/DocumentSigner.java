package org.qalqan.certificate.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.qalqan.certificate.trust.KeyUsages;

/**
 * Who signs documents, and for how long a key of theirs may. Makes keys on P-256 with certificates that they sign themselves
 * (DCC certificate governance, section 4: digital signature only, extended key usage for vaccination certificates).
 *
 * @param country ISO 3166-1 alpha-2
 * @param organisation the organisation, as people know it
 * @param validity how long a key's certificate is valid; what the key signs ends with it
 */
public record DocumentSigner(String country, String organisation, Duration validity) {

    private static final int SERIAL_BITS = 127;
    private static final int NAME_LETTERS = 64;

    /** @throws IllegalArgumentException when the country has not two letters, the name not 1 to 64, or the validity is not a day at least */
    public DocumentSigner {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country '%s' is not of two letters, like KZ".formatted(country));
        }
        if (organisation.isBlank() || organisation.length() > NAME_LETTERS) {
            throw new IllegalArgumentException("the organisation's name has %d letters, but 1 to %d are allowed"
                    .formatted(organisation.length(), NAME_LETTERS));
        }
        if (validity.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("a key is valid for a day at least, but not for " + validity);
        }
    }

    /** Who a key belongs to, by its certificate. */
    static DocumentSigner of(SigningKey key) {
        try {
            X500Name name = new JcaX509CertificateHolder(key.certificate()).getSubject();
            return new DocumentSigner(
                    first(name, BCStyle.C), first(name, BCStyle.O), Duration.between(key.notBefore(), key.notAfter()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("the certificate of %s cannot be read".formatted(key), impossible);
        }
    }

    private static String first(X500Name name, ASN1ObjectIdentifier part) {
        RDN[] parts = name.getRDNs(part);
        return parts.length > 0 && parts[0].getFirst().getValue().toASN1Primitive() instanceof ASN1String text
                ? text.getString()
                : "";
    }

    /** The same for keys that are valid for another time. */
    public DocumentSigner validFor(Duration time) {
        return new DocumentSigner(country, organisation, time);
    }

    /** A new key, valid from an instant on. */
    SigningKey newKey(int number, Instant notBefore, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(number, certificate(number, pair, notBefore, random), pair.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException missing) {
            throw new IllegalStateException("this Java makes no document-signer certificates", missing);
        }
    }

    private X509Certificate certificate(int number, KeyPair pair, Instant notBefore, SecureRandom random)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Name name = name(number);
        BigInteger serial = new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(notBefore), Date.from(notBefore.plus(validity)), name, pair.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        certificate.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(KeyUsages.VACCINATION))));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private X500Name name(int number) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, country)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, "Document signer %d".formatted(number))
                .build();
    }
}
