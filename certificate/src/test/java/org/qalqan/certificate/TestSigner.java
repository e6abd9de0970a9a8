package org.qalqan.certificate;

import com.upokecenter.cbor.CBORObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.issue.BirthDate;
import org.qalqan.certificate.issue.HcertIssuer;
import org.qalqan.certificate.issue.KeySigner;
import org.qalqan.certificate.issue.Uvci;
import org.qalqan.certificate.issue.Vaccination;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.KeyUsages;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.trust.VerifierKey;
import org.qalqan.certificate.verdict.Kind;

/** A signer whose private key the tests have. */
public record TestSigner(Algorithm algorithm, KeyPair pair, KeyIdentifier identifier) {

    public static final Instant ISSUED = Instant.parse("2021-06-01T00:00:00Z");
    public static final Instant CLOCK = Instant.parse("2021-06-04T10:00:00Z");
    public static final Instant EXPIRES = Instant.parse("2021-12-01T00:00:00Z");

    public static TestSigner elliptic(String curve) {
        return of(Algorithm.ES256, "EC", new ECGenParameterSpec(curve));
    }

    public static TestSigner rsa(int bits) {
        return of(Algorithm.PS256, "RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
    }

    private static TestSigner of(Algorithm algorithm, String kind, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(parameters);
            KeyPair pair = generator.generateKeyPair();
            return new TestSigner(
                    algorithm,
                    pair,
                    KeyIdentifier.ofCertificate(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public SignerCertificate certificate() {
        return certificate(ISSUED.minusSeconds(1000), EXPIRES.plusSeconds(1000));
    }

    public SignerCertificate certificate(Instant notBefore, Instant notAfter) {
        KeyUsages usages = new KeyUsages(EnumSet.allOf(Kind.class));
        return new SignerCertificate(
                identifier,
                Optional.of(
                        new SignerCertificate.Details(VerifierKey.of(pair.getPublic()), usages, notBefore, notAfter)));
    }

    public Trust trust() {
        return new Trust(List.of(certificate()), List.of());
    }

    public KeySigner signer() {
        return new KeySigner(algorithm, pair.getPrivate());
    }

    public String issue(Value.Members dcc) {
        return new HcertIssuer("KZ", identifier, signer()).issue(dcc, ISSUED, EXPIRES);
    }

    /** A dose of QazVac, which the EU value set does not have. */
    public static Value.Members dose() {
        return new Vaccination(
                        new Vaccination.Name("Ахметова", "AKHMETOVA", "Айгерім", "AIGERIM"),
                        new BirthDate("1980-03-01"),
                        new Vaccination.Codes("840539006", "J07BX03", "KZ/QazVac", "KZ/RIBSP"),
                        new Vaccination.Dose(2, 2, LocalDate.of(2021, 5, 25)),
                        "KZ",
                        "Ministry of Healthcare of Kazakhstan",
                        Uvci.random("KZ", new Random(7)))
                .dcc();
    }

    /** The header that the issuer would write, with another algorithm or identifier. */
    public static byte[] header(Object algorithm, byte[] identifier) {
        CBORObject header = CBORObject.NewOrderedMap();
        header.set(CBORObject.FromObject(1), CBORObject.FromObject(algorithm));
        header.set(CBORObject.FromObject(4), CBORObject.FromObject(identifier));
        return header.EncodeToBytes();
    }
}
