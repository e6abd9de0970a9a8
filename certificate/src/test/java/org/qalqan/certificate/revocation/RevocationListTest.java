package org.qalqan.certificate.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.hcert.Hcert;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.CardIssuer;
import org.qalqan.certificate.issue.Signer;
import org.qalqan.certificate.shc.HealthCards;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Traces;
import org.qalqan.certificate.verdict.Verdict;

class RevocationListTest {

    private static final TestSigner SIGNER = TestSigner.elliptic("secp256r1");
    private static final Instant NOW = TestSigner.CLOCK;
    private static final CertificateVerifier VERIFIER = new CertificateVerifier(Products.shipped());
    private static final String CERTIFICATE = SIGNER.issue(TestSigner.dose());

    private static RevocationList list(Map<Subject, ? extends Collection<String>> texts) {
        return RevocationList.of("KZ", NOW, NOW.plus(Duration.ofDays(7)), texts);
    }

    private static byte[] signed(RevocationList list) {
        Signer signer = SIGNER.signer();
        return list.signed(signer.algorithm(), SIGNER.identifier(), signer::sign);
    }

    private static Traces traces(String text) {
        return VERIFIER.verify(text, SIGNER.trust(), NOW).traces().orElseThrow();
    }

    private static void assertRevoked(String text, Trust trust, Map<Subject, ? extends Collection<String>> texts) {
        Verdict before = VERIFIER.verify(text, trust, NOW);
        Verdict after = VERIFIER.with(List.of(list(texts))).verify(text, trust, NOW);

        assertThat(before.valid()).isTrue();
        assertThat(after.valid()).isFalse();
        assertThat(after.signature()).isTrue();
        assertThat(after.failures()).extracting(Failure::name).containsExactly("revoked");
    }

    @Test
    void aCertificateIsRevokedByItsIdentifierItsSignatureOrItsSigner() {
        Traces traces = traces(CERTIFICATE);

        assertRevoked(CERTIFICATE, SIGNER.trust(), Map.of(Subject.CERTIFICATE, traces.identifiers()));
        assertRevoked(CERTIFICATE, SIGNER.trust(), Map.of(Subject.SIGNATURE, List.of(traces.signature())));
        assertRevoked(
                CERTIFICATE,
                SIGNER.trust(),
                Map.of(Subject.SIGNER, List.of(SIGNER.identifier().hex())));
    }

    @Test
    void aHealthCardIsRevokedByItsLotItsNameOrItsSigner() {
        String bundle =
                JsonText.text(HealthCards.bundle(1)).replace("\"status\"", "\"lotNumber\":\"QV-17\",\"status\"");
        String card = HealthCards.issuer(SIGNER)
                .issue(
                        HealthCards.parsed(bundle),
                        new CardIssuer.Terms(TestSigner.ISSUED, Optional.empty(), Optional.of("Zm9v")))
                .getFirst();
        Trust trust = HealthCards.trust(SIGNER);

        assertRevoked(card, trust, Map.of(Subject.LOT, Set.of("QV-17")));
        assertRevoked(card, trust, Map.of(Subject.CERTIFICATE, Set.of("Zm9v")));
        assertRevoked(
                card,
                trust,
                Map.of(Subject.SIGNER, Set.of(HealthCards.key(SIGNER).getKeyID())));
    }

    @Test
    void aMirroredSignatureIsRevokedWithItsOriginal() throws MalformedException {
        CBORObject message = CBORObject.DecodeFromBytes(Hcert.unwrap(CERTIFICATE));
        byte[] signature = message.Untag().get(3).GetByteString().clone();
        BigInteger order = ((ECPublicKey) SIGNER.pair().getPublic()).getParams().getOrder();
        BigInteger second = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
        System.arraycopy(HexFormat.of().parseHex("%064x".formatted(second)), 0, signature, 32, 32);
        message.Untag().set(3, CBORObject.FromObject(signature));

        assertRevoked(
                Hcert.wrap(message.EncodeToBytes()),
                SIGNER.trust(),
                Map.of(Subject.SIGNATURE, List.of(traces(CERTIFICATE).signature())));
    }

    @Test
    void whatIsNotRevokedStaysValid() {
        RevocationList others =
                list(Map.of(Subject.CERTIFICATE, List.of("URN:UVCI:01:KZ:OTHER#A"), Subject.LOT, List.of("QV-18")));

        assertThat(VERIFIER.with(List.of(others))
                        .verify(CERTIFICATE, SIGNER.trust(), NOW)
                        .valid())
                .isTrue();
    }

    @Test
    void aListIsReadAsItWasSigned() throws MalformedException {
        RevocationList list = list(Map.of(Subject.LOT, List.of("QV-17"), Subject.CERTIFICATE, List.of("b", "a")));

        assertThat(RevocationList.read(signed(list), SIGNER.trust())).isEqualTo(list);
        assertThat(list.size()).isEqualTo(3);
        assertThat(list.isOverdue(NOW)).isFalse();
        assertThat(list.isOverdue(NOW.plus(Duration.ofDays(8)))).isTrue();
    }

    @Test
    void aChangedListIsNeverRead() {
        byte[] signed = signed(list(Map.of(Subject.LOT, List.of("QV-17"))));
        for (int at = 0; at < signed.length; at++) {
            byte[] changed = signed.clone();
            changed[at] ^= 0x10;
            assertThatThrownBy(() -> RevocationList.read(changed, SIGNER.trust()))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void nobodyElseSignsAList() {
        byte[] signed = signed(list(Map.of()));

        assertThatThrownBy(() -> RevocationList.read(
                        signed, TestSigner.elliptic("secp256r1").trust()))
                .hasMessageContaining("key identifier");
        Trust ended = new Trust(List.of(SIGNER.certificate(NOW.minusSeconds(100), NOW.minusSeconds(1))), List.of());
        assertThatThrownBy(() -> RevocationList.read(signed, ended)).hasMessageContaining("not valid");
    }

    @Test
    void aCertificateIsNoListAndAListNoCertificate() {
        byte[] signed = signed(list(Map.of()));

        assertThatThrownBy(() -> RevocationList.read(Hcert.unwrap(CERTIFICATE), SIGNER.trust()))
                .hasMessageContaining("does not fit");
        assertThat(VERIFIER.verify(Hcert.wrap(signed), SIGNER.trust(), NOW).signature())
                .isFalse();
    }

    @Property(tries = 200)
    void whatIsInTheSetIsFoundAndItsFormIsOne(@ForAll @Size(max = 60) List<String> texts, @ForAll long seed)
            throws MalformedException {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.addAll(texts);

        Hashes set = Hashes.of(texts);

        assertThat(texts).allMatch(set::contains);
        assertThat(Hashes.of(shuffled)).isEqualTo(set);
        assertThat(set.bytes()).hasSize(8 * set.size());
        assertThat(Hashes.read(set.bytes())).isEqualTo(set);
        assertThat(set.contains("text that is not in it " + seed)).isFalse();
    }

    @Test
    void entriesThatDoNotAscendAreRefused() {
        for (byte[] bytes :
                List.of(new byte[7], new byte[16], HexFormat.of().parseHex("ff".repeat(8) + "00".repeat(8)))) {
            assertThatThrownBy(() -> Hashes.read(bytes)).isInstanceOf(MalformedException.class);
        }
    }
}
