package org.qalqan.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.qalqan.certificate.batch.Batch;
import org.qalqan.certificate.cose.CoseSign1;
import org.qalqan.certificate.encoding.Base45;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.hcert.Hcert;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.CardIssuer;
import org.qalqan.certificate.issue.Signer;
import org.qalqan.certificate.keys.TrustList;
import org.qalqan.certificate.revocation.RevocationList;
import org.qalqan.certificate.revocation.Subject;
import org.qalqan.certificate.shc.CardText;
import org.qalqan.certificate.shc.HealthCards;
import org.qalqan.certificate.verdict.Verdict;

/**
 * Certificates changed at random, in each of their layers. The law: nothing is thrown but {@link MalformedException}, where a method says
 * so; and what passes has the very protected header, payload and signature that were signed. Outside of these only the tag and the
 * unprotected header can be written otherwise, which say nothing that is relied on.
 *
 * <p>A million inputs in the long form, some ten thousand in the short one.
 */
class FuzzTest {

    private static final int TRIES = 50;
    private static final int KINDS = 8;
    private static final int INPUTS = (Boolean.getBoolean("qalqan.long") ? 1_000_000 : 10_000) / TRIES / KINDS;

    private static final CertificateVerifier VERIFIER = new CertificateVerifier(Products.shipped());
    private static final TestSigner SIGNER = TestSigner.elliptic("secp256r1");
    private static final String TEXT = SIGNER.issue(TestSigner.dose());
    private static final byte[] STREAM = unwrapped();
    private static final byte[] MESSAGE = message(TEXT);
    private static final CoseSign1 SIGNED = signed(MESSAGE);
    private static final String CARD = HealthCards.issuer(SIGNER)
            .issue(HealthCards.bundle(1), CardIssuer.Terms.from(TestSigner.ISSUED))
            .getFirst();
    private static final String JWS = jws();

    private static byte[] unwrapped() {
        try {
            return Base45.decode(TEXT, Hcert.PREFIX.length());
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] message(String text) {
        try {
            return Hcert.unwrap(text);
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CoseSign1 signed(byte[] message) {
        try {
            return CoseSign1.read(message);
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String jws() {
        try {
            return CardText.jws(List.of(CARD));
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void assertOnlyTheSignedPasses(String text) {
        Verdict verdict = VERIFIER.verify(text, SIGNER.trust(), TestSigner.CLOCK);
        if (verdict.valid()) {
            CoseSign1 passed = signed(message(text));
            assertThat(passed.protectedHeader()).as(text).isEqualTo(SIGNED.protectedHeader());
            assertThat(passed.payload()).as(text).isEqualTo(SIGNED.payload());
            assertThat(passed.signature()).as(text).isEqualTo(SIGNED.signature());
        }
    }

    private static void assertNeverPasses(String card) {
        assertThat(VERIFIER.verify(card, HealthCards.trust(SIGNER), TestSigner.CLOCK)
                        .valid())
                .as(card)
                .isFalse();
    }

    @Property(tries = TRIES)
    void aTextInWhichALetterWasChangedNeverPasses(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        for (int input = 0; input < INPUTS; input++) {
            String changed = mutation.of(TEXT, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:");
            if (!changed.equals(TEXT)) {
                assertThat(VERIFIER.verify(changed, SIGNER.trust(), TestSigner.CLOCK)
                                .valid())
                        .as(changed)
                        .isFalse();
            }
        }
    }

    @Property(tries = TRIES)
    void aChangedStreamPassesOnlyAsWhatWasSigned(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        for (int input = 0; input < INPUTS; input++) {
            assertOnlyTheSignedPasses(Hcert.PREFIX + Base45.encode(mutation.of(STREAM)));
        }
    }

    @Property(tries = TRIES)
    void aChangedMessagePassesOnlyAsWhatWasSigned(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        for (int input = 0; input < INPUTS; input++) {
            assertOnlyTheSignedPasses(Hcert.wrap(mutation.of(MESSAGE)));
        }
    }

    @Property(tries = TRIES)
    void aPartThatWasChangedInItsPlaceNeverPasses(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        for (int input = 0; input < INPUTS; input++) {
            byte[] header = input % 3 == 0 ? mutation.of(SIGNED.protectedHeader()) : SIGNED.protectedHeader();
            byte[] payload = input % 3 == 1 ? mutation.of(SIGNED.payload()) : SIGNED.payload();
            byte[] signature = input % 3 == 2 ? mutation.of(SIGNED.signature()) : SIGNED.signature();
            assertOnlyTheSignedPasses(Hcert.wrap(CoseSign1.write(header, payload, signature)));
        }
    }

    @Property(tries = TRIES)
    void aCardInWhichADigitWasChangedNeverPasses(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        for (int input = 0; input < INPUTS; input++) {
            String changed = mutation.of(CARD, "0123456789/");
            if (!changed.equals(CARD)) {
                assertNeverPasses(changed);
            }
        }
    }

    @Property(tries = TRIES)
    void aCardInWhichAPartWasChangedNeverPasses(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        for (int input = 0; input < INPUTS; input++) {
            String[] parts = JWS.split("\\.");
            int part = input % 3;
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            byte[] changed = part == 1 ? mutatedPayload(mutation, bytes, input) : mutation.of(bytes);
            if (!Arrays.equals(changed, bytes)) {
                parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
                CardText.codes(String.join(".", parts)).forEach(FuzzTest::assertNeverPasses);
            }
        }
    }

    /** The stream itself, or what is in it. */
    private static byte[] mutatedPayload(Mutation mutation, byte[] stream, int input) {
        try {
            return input % 2 == 0
                    ? mutation.of(stream)
                    : Compression.DEFLATE.deflate(mutation.of(Compression.DEFLATE.inflate(stream, 100_000)));
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Property(tries = TRIES)
    void aChangedLineNeverStopsABatch(@ForAll long seed) throws IOException {
        Mutation mutation = new Mutation(seed);
        byte[] line =
                """
                {"id":"1","qr":"%s","certificates":["MIIB"],"keys":[%s],"clock":"2021-06-04T10:00:00Z"}""".formatted(TEXT, HealthCards.key(SIGNER).toJSONString()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        int lines = 0;
        for (int input = 0; input < INPUTS; input++) {
            byte[] changed = mutation.of(line);
            in.write(changed);
            in.write('\n');
            lines += (int) new String(changed, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(each -> !each.isBlank())
                    .count();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.Summary summary = new Batch(VERIFIER, 1).run(new ByteArrayInputStream(in.toByteArray()), out);

        assertThat(summary.certificates() + summary.faultyLines()).isBetween((long) INPUTS, (long) lines + INPUTS);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().count())
                .isEqualTo(summary.certificates() + summary.faultyLines());
    }

    @Property(tries = TRIES)
    void changedListsAreMalformedOrTheSame(@ForAll long seed) {
        Mutation mutation = new Mutation(seed);
        Signer signer = SIGNER.signer();
        RevocationList list = RevocationList.of(
                "KZ",
                TestSigner.CLOCK,
                TestSigner.EXPIRES,
                Map.of(Subject.LOT, List.of("QV-17"), Subject.SIGNER, List.of("aa")));
        byte[] bytes = list.signed(signer.algorithm(), SIGNER.identifier(), signer::sign);
        byte[] trust = "{\"certificates\":[],\"keys\":[%s]}"
                .formatted(HealthCards.key(SIGNER).toJSONString())
                .getBytes(StandardCharsets.UTF_8);
        for (int input = 0; input < INPUTS; input++) {
            try {
                if (input % 2 == 0) {
                    assertThat(RevocationList.read(mutation.of(bytes), SIGNER.trust()))
                            .isEqualTo(list);
                } else {
                    assertThat(TrustList.read(mutation.of(trust))).isNotNull();
                }
            } catch (MalformedException expected) {
                assertThat(expected.text()).isNotEmpty();
            }
        }
    }

    /** Changes one to four things: sets, puts in, takes out, doubles or turns round. */
    private static final class Mutation {

        private final Random random;

        Mutation(long seed) {
            random = new Random(seed);
        }

        String of(String text, String letters) {
            StringBuilder changed = new StringBuilder(text);
            for (int change = 0; change <= random.nextInt(3) && !changed.isEmpty(); change++) {
                int at = random.nextInt(changed.length());
                char letter = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(5)) {
                    case 0 -> changed.deleteCharAt(at);
                    case 1 -> changed.insert(at, letter);
                    case 2 -> changed.setCharAt(at, (char) random.nextInt(300));
                    default -> changed.setCharAt(at, letter);
                }
            }
            return changed.toString();
        }

        byte[] of(byte[] bytes) {
            byte[] changed = bytes.clone();
            for (int change = 0; change <= random.nextInt(4) && changed.length > 0; change++) {
                int at = random.nextInt(changed.length);
                switch (random.nextInt(5)) {
                    case 0 -> changed[at] = (byte) random.nextInt(256);
                    case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                    case 2 -> changed = without(changed, at, 1 + random.nextInt(3));
                    case 3 -> changed = doubled(changed, at, 1 + random.nextInt(16));
                    default -> changed[at] = changed[random.nextInt(changed.length)];
                }
            }
            return changed;
        }

        private static byte[] without(byte[] bytes, int at, int count) {
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(bytes, 0, at);
            int rest = Math.min(bytes.length, at + count);
            changed.write(bytes, rest, bytes.length - rest);
            return changed.toByteArray();
        }

        private static byte[] doubled(byte[] bytes, int at, int count) {
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            int end = Math.min(bytes.length, at + count);
            changed.write(bytes, 0, end);
            changed.write(bytes, at, bytes.length - at);
            return changed.toByteArray();
        }
    }
}
