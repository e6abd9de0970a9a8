package org.qalqan.benchmark;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.hcert.Products;
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
import org.qalqan.certificate.verdict.Verdict;

/**
 * HCERT with ES256 on P-256: verified and issued, beside the bare check of a signature over as many bytes, once with the JDK's own
 * provider and once with the library that {@code verify} uses.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class CertificateBenchmark {

    private static final Instant ISSUED = Instant.parse("2021-06-01T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2021-12-01T00:00:00Z");
    private static final int SIGNED_BYTES = 400;

    private final CertificateVerifier verifier = new CertificateVerifier(Products.shipped());
    private final KeyPair pair = pair();
    private final KeySigner signer = new KeySigner(Algorithm.ES256, pair.getPrivate());
    private final KeyIdentifier identifier =
            KeyIdentifier.ofCertificate(pair.getPublic().getEncoded());
    private final HcertIssuer issuer = new HcertIssuer("KZ", identifier, signer);
    private final Vaccination dose = dose();
    private final String text = issuer.issue(dose.dcc(), ISSUED, EXPIRES);
    private final Trust trust = trust();
    private final byte[] message = new byte[SIGNED_BYTES];
    private final byte[] signature = signer.sign(message);
    private final VerifierKey.Suitable key = (VerifierKey.Suitable) VerifierKey.of(pair.getPublic());

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Trust trust() {
        SignerCertificate.Details details = new SignerCertificate.Details(
                VerifierKey.of(pair.getPublic()), new KeyUsages(EnumSet.allOf(Kind.class)), ISSUED, EXPIRES);
        return new Trust(List.of(new SignerCertificate(identifier, Optional.of(details))), List.of());
    }

    private static Vaccination dose() {
        return new Vaccination(
                new Vaccination.Name("Ахметова", "AKHMETOVA", "Айгерім", "AIGERIM"),
                new BirthDate("1980-03-01"),
                new Vaccination.Codes("840539006", "J07BX03", "EU/1/20/1528", "ORG-100030215"),
                new Vaccination.Dose(2, 2, LocalDate.of(2021, 5, 25)),
                "KZ",
                "Ministry of Healthcare of Kazakhstan",
                Uvci.random("KZ", new Random(7)));
    }

    /** One certificate, from text to verdict. */
    @Benchmark
    public Verdict verify() {
        return verifier.verify(text, trust, ISSUED);
    }

    /** The bare check of a signature by the key that {@code verify} uses. */
    @Benchmark
    public boolean bareKeyOfTrust() {
        return key.fits(message, signature);
    }

    /** The bare check of a signature by the JDK. */
    @Benchmark
    public boolean bareSignature() throws GeneralSecurityException {
        Signature engine = Signature.getInstance("SHA256withECDSAinP1363Format");
        engine.initVerify(pair.getPublic());
        engine.update(message);
        return engine.verify(signature);
    }

    /** One certificate, from the dose to the text. */
    @Benchmark
    public String issue() {
        return issuer.issue(dose.dcc(), ISSUED, EXPIRES);
    }
}
