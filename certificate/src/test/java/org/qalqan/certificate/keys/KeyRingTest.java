package org.qalqan.certificate.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.BirthDate;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.issue.Vaccination;
import org.qalqan.certificate.issue.VaccinationFact;
import org.qalqan.certificate.verdict.Format;
import org.qalqan.certificate.verdict.Verdict;

class KeyRingTest {

    private static final Instant JANUARY = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2021-06-04T10:00:00Z");
    private static final char[] PASSWORD = "correct horse battery".toCharArray();
    private static final DocumentSigner MINISTRY =
            new DocumentSigner("KZ", "Денсаулық сақтау министрлігі, \"ҚР\"", Duration.ofDays(365));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CertificateVerifier VERIFIER = new CertificateVerifier(Products.shipped());

    @TempDir
    private Path folder;

    private KeyFile file() {
        return new KeyFile(folder.resolve("keys.p12"));
    }

    private static VaccinationFact fact(Format format) {
        return new VaccinationFact(
                format,
                Vaccination.Name.inTwoScripts("Ахметова", "Akhmetova", "Айгерім", "Aigerim"),
                new BirthDate("1980-03"),
                ProductTable.shipped().product("KZ/QazVac").orElseThrow(),
                new Vaccination.Dose(2, 2, LocalDate.of(2021, 5, 25)),
                Optional.of("QV-17"),
                "KZ",
                "Ministry of Healthcare of Kazakhstan");
    }

    private static List<String> issue(SigningKey key, Format format, Instant clock) {
        IssuingDesk desk =
                key.desk("KZ", Optional.of("https://qalqan.example"), new IssuingDesk.Policy(Duration.ofDays(90), 0));
        return desk.issue(fact(format), clock, RANDOM).codes();
    }

    private static Verdict verify(List<String> codes, KeyRing ring, Instant clock) throws MalformedException {
        var trust = TrustList.read(TrustList.of(ring, clock).json().getBytes(StandardCharsets.UTF_8));
        return codes.size() == 1
                ? VERIFIER.verify(codes.getFirst(), trust, clock)
                : VERIFIER.verifyChunks(codes, trust, clock);
    }

    @Test
    void whatTheRingSignsIsValidByWhatItPublishes() throws Exception {
        KeyRing ring = file().empty(PASSWORD).ring();
        SigningKey key = ring.add(MINISTRY, JANUARY, RANDOM);

        for (Format format : Format.values()) {
            Verdict verdict = verify(issue(key, format, JUNE), ring, JUNE);
            assertThat(verdict.reason()).isEmpty();
            assertThat(verdict.valid()).isTrue();
        }
    }

    @Test
    void theCertificateIsADocumentSigners() throws Exception {
        X509Certificate certificate =
                file().empty(PASSWORD).ring().add(MINISTRY, JANUARY, RANDOM).certificate();

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.4.1.1847.2021.1.2");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage()).startsWith(true, false);
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(JANUARY.plus(Duration.ofDays(365)));
    }

    @Test
    void afterARotationTheNewKeySignsAndWhatTheOldOneSignedStaysValid() throws Exception {
        KeyRing ring = file().empty(PASSWORD).ring();
        SigningKey old = ring.add(MINISTRY, JANUARY, RANDOM);
        List<String> before = issue(old, Format.HCERT, JUNE);

        SigningKey fresh = ring.add(ring.owner().orElseThrow(), JUNE, RANDOM);

        assertThat(ring.owner()).contains(MINISTRY);
        assertThat(ring.current(JUNE).map(SigningKey::identifier)).contains(fresh.identifier());
        assertThat(ring.published(JUNE)).extracting(SigningKey::number).containsExactly(1, 2);
        assertThat(verify(before, ring, JUNE.plusSeconds(60)).valid()).isTrue();
        Instant afterTheOldEnds = old.notAfter().plusSeconds(1);
        assertThat(ring.published(afterTheOldEnds))
                .extracting(SigningKey::number)
                .containsExactly(2);
        assertThat(ring.keys()).hasSize(2);
    }

    @Test
    void nothingIsSignedBeyondTheEndOfTheSigner() throws Exception {
        KeyRing ring = file().empty(PASSWORD).ring();
        SigningKey key = ring.add(MINISTRY, JANUARY, RANDOM);

        assertThatThrownBy(() -> issue(key, Format.HCERT, key.notAfter().minus(Duration.ofDays(89))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rotate");
        assertThat(ring.current(key.notAfter().plusSeconds(1))).isEmpty();
    }

    @Test
    void aFileIsItsOwnersOnlyAndOpensWithItsPasswordOnly() throws IOException {
        KeyFile.Opened opened = file().empty(PASSWORD);
        SigningKey made = opened.ring().add(MINISTRY, JANUARY, RANDOM);
        opened.save(PASSWORD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        assertThat(file().open(PASSWORD).ring().keys())
                .extracting(SigningKey::identifier)
                .containsExactly(made.identifier());
        assertThatThrownBy(() -> file().open("another password".toCharArray()))
                .isInstanceOf(KeyFile.WrongPassword.class);
        Files.writeString(file().path(), "no key store");
        assertThatThrownBy(() -> file().open(PASSWORD)).isInstanceOf(IOException.class);
    }

    @Test
    void noSecretIsPublished() throws IOException {
        KeyRing ring = file().empty(PASSWORD).ring();
        ring.add(MINISTRY, JANUARY, RANDOM);
        TrustList list = TrustList.of(ring, JUNE);

        assertThat(list.json() + list.jwks() + list.pem()).doesNotContain("\"d\"", "PRIVATE");
        assertThat(list.pem()).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(ring.keys().getFirst())
                .hasToString("SigningKey[1, %s]"
                        .formatted(ring.keys().getFirst().identifier().hex()));
    }
}
