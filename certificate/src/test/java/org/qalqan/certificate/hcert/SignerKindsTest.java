package org.qalqan.certificate.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.certificate.TestSigner.CLOCK;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.certificate.TestCertificates;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.issue.HcertIssuer;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.trust.VerifierKey;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Verdict;

/** Signers with X.509 certificates of our own making: what they may sign, with which keys, and when. */
class SignerKindsTest {

    private static final TestSigner P256 = TestSigner.elliptic("secp256r1");
    private static final HcertVerifier VERIFIER = new HcertVerifier(Products.shipped());

    private static Verdict verify(TestSigner signer, byte[] der, Instant clock) {
        SignerCertificate certificate = SignerCertificate.of(der);
        String text = new HcertIssuer("KZ", certificate.identifier(), signer.signer())
                .issue(TestSigner.dose(), TestSigner.ISSUED, TestSigner.EXPIRES);
        return VERIFIER.verify(text, new Trust(List.of(certificate), List.of()), clock);
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.6.1.4.1.1847.2021.1.2, true",
        "1.3.6.1.4.1.0.1847.2021.1.2, true",
        "1.3.6.1.4.1.1847.2021.1.1, false",
        "1.3.6.1.4.1.0.1847.2021.1.3, false",
        "1.3.6.1.4.1.1847.2021.1.22, false",
        "1.3.6.1.5.5.7.3.1, false",
        "2.5.29.37.0, true",
    })
    void aUsageAllowsWhatItNames(String usage, boolean isAllowed) {
        Verdict verdict = verify(P256, TestCertificates.of(P256.pair(), usage), CLOCK);

        assertThat(verdict.signature()).isTrue();
        assertThat(verdict.keyUsage()).isEqualTo(isAllowed);
        assertThat(verdict.valid()).isEqualTo(isAllowed);
    }

    @Test
    void oneUsageAmongOthersIsEnoughAndNoneAllowsAll() {
        byte[] several = TestCertificates.of(P256.pair(), "1.3.6.1.4.1.1847.2021.1.1", "1.3.6.1.4.1.0.1847.2021.1.2");

        assertThat(verify(P256, several, CLOCK).valid()).isTrue();
        assertThat(verify(P256, TestCertificates.of(P256.pair()), CLOCK).valid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31T23:59:59Z", "2023-01-01T00:00:01Z"})
    void aSignerOutsideItsValidityIsOutOfTime(String clock) {
        Verdict verdict = verify(P256, TestCertificates.of(P256.pair()), Instant.parse(clock));

        assertThat(verdict.signature()).isTrue();
        assertThat(verdict.inTime()).isFalse();
        assertThat(verdict.failures()).extracting(Failure::name).contains("signer-out-of-time");
    }

    @ParameterizedTest
    @CsvSource({"1024, false", "2047, false", "2048, true", "3072, true"})
    void anRsaCertificateHas2048BitsAtLeast(int bits, boolean isTrusted) {
        TestSigner signer = TestSigner.rsa(bits);

        assertThat(verify(signer, TestCertificates.of(signer.pair()), CLOCK).signature())
                .isEqualTo(isTrusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp521r1"})
    void anotherCurveIsNotTrusted(String curve) {
        TestSigner signer = TestSigner.elliptic(curve);
        Verdict verdict = verify(signer, TestCertificates.of(signer.pair()), CLOCK);

        assertThat(verdict.failures()).extracting(Failure::name).containsExactly("unsuitable-key");
    }

    @Test
    void anotherKindOfKeyIsNotTrusted() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SignerCertificate edwards = new SignerCertificate(
                P256.identifier(),
                P256.certificate()
                        .details()
                        .map(details -> new SignerCertificate.Details(
                                VerifierKey.of(pair.getPublic()),
                                details.usages(),
                                details.notBefore(),
                                details.notAfter())));

        Verdict verdict = VERIFIER.verify(P256.issue(TestSigner.dose()), new Trust(List.of(edwards), List.of()), CLOCK);

        assertThat(verdict.failures()).extracting(Failure::name).containsExactly("unsuitable-key");
    }

    @Test
    void whatIsNoCertificateSignsNothing() {
        for (byte[] der : List.of(new byte[0], new byte[] {0x30, 0x03, 1, 2, 3}, new byte[5000])) {
            assertThat(SignerCertificate.of(der).details()).isEmpty();
            assertThat(verify(P256, der, CLOCK).signature()).isFalse();
        }
    }
}
