package org.qalqan.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qalqan.certificate.hcert.Hcert;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.CardIssuer;
import org.qalqan.certificate.shc.HealthCards;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Verdict;

/** Mutated certificates: nothing is thrown, and what passes says what was signed. The long form tries a million. */
class FuzzTest {

    private static final int INPUTS = Boolean.getBoolean("qalqan.long") ? 1_000_000 : 6_000;
    private static final CertificateVerifier VERIFIER = new CertificateVerifier(Products.shipped());
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final Random random = new Random(20210604);

    @Test
    void aMutatedTextNeverPasses() {
        TestSigner signer = TestSigner.elliptic("secp256r1");
        String text = signer.issue(TestSigner.dose());

        tryAll(text, LETTERS, signer.trust());
    }

    @Test
    void aMutatedMessageNeverPasses() throws Exception {
        TestSigner signer = TestSigner.elliptic("secp256r1");
        byte[] message = Hcert.unwrap(signer.issue(TestSigner.dose()));
        for (int input = 0; input < INPUTS / 3; input++) {
            byte[] changed = message.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            if (!java.util.Arrays.equals(changed, message)) {
                Verdict verdict = VERIFIER.verify(Hcert.wrap(changed), signer.trust(), TestSigner.CLOCK);
                assertThat(verdict.valid()).isFalse();
            }
        }
    }

    @Test
    void aMutatedCardNeverPasses() {
        TestSigner signer = TestSigner.elliptic("secp256r1");
        CardIssuer issuer = HealthCards.issuer(signer);
        String text = issuer.issue(HealthCards.bundle(1), CardIssuer.Terms.from(TestSigner.ISSUED))
                .getFirst();

        tryAll(text, "0123456789/", HealthCards.trust(signer));
    }

    private void tryAll(String text, String letters, Trust trust) {
        assertThat(VERIFIER.verify(text, trust, TestSigner.CLOCK).valid()).isTrue();
        for (int input = 0; input < INPUTS / 3; input++) {
            String changed = mutated(text, letters);
            if (!changed.equals(text)) {
                assertThat(VERIFIER.verify(changed, trust, TestSigner.CLOCK).valid())
                        .as(changed)
                        .isFalse();
                assertThat(VERIFIER.verifyChunks(List.of(changed, text), trust, TestSigner.CLOCK)
                                .valid())
                        .isFalse();
            }
        }
    }

    private String mutated(String text, String letters) {
        StringBuilder changed = new StringBuilder(text);
        for (int change = 0; change <= random.nextInt(3); change++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, letters.charAt(random.nextInt(letters.length())));
                default -> changed.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
            }
        }
        return changed.toString();
    }
}
