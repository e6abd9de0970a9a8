package org.qalqan.certificate.hcert;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.cose.CoseSign1;
import org.qalqan.certificate.encoding.Base45;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Verdict;

/** The forms that a message, its headers and its signature may have. */
class MessageFormsTest {

    private static final TestSigner SIGNER = TestSigner.elliptic("secp256r1");
    private static final TestSigner RSA = TestSigner.rsa(2048);
    private static final HcertVerifier VERIFIER = new HcertVerifier(Products.shipped());
    private static final HcertMessage MESSAGE = HcertMessage.of(
            Algorithm.ES256, SIGNER.identifier(), "KZ", TestSigner.dose(), TestSigner.ISSUED, TestSigner.EXPIRES);
    private static final byte[] SIGNED = MESSAGE.signed(SIGNER.signer().sign(MESSAGE.signedBytes()));

    private static Verdict verify(byte[] message) {
        Trust trust = new Trust(List.of(SIGNER.certificate(), RSA.certificate()), List.of());
        return VERIFIER.verify(Hcert.wrap(message), trust, TestSigner.CLOCK);
    }

    private static byte[] untagged() {
        return Arrays.copyOfRange(SIGNED, 1, SIGNED.length);
    }

    private static byte[] tagged(String tagsInHex) {
        return HexFormat.of().parseHex(tagsInHex + HexFormat.of().formatHex(untagged()));
    }

    /** A message signed over its own headers. */
    private static byte[] signed(TestSigner signer, byte[] header, CBORObject unprotected, byte[] payload) {
        byte[] signature = signer.signer().sign(CoseSign1.signedBytes(header, new byte[0], payload));
        return CBORObject.NewArray()
                .Add(header)
                .Add(unprotected)
                .Add(payload)
                .Add(signature)
                .EncodeToBytes();
    }

    private static CBORObject map(Object... entries) {
        CBORObject map = CBORObject.NewOrderedMap();
        for (int at = 0; at < entries.length; at += 2) {
            map.set(CBORObject.FromObject(entries[at]), CBORObject.FromObject(entries[at + 1]));
        }
        return map;
    }

    private static void assertUnsigned(Verdict verdict, String name) {
        assertThat(verdict.signature()).isFalse();
        assertThat(verdict.failures()).extracting(Failure::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true", // untagged
        "d2, true", // 18
        "d83dd2, true", // 61, 18
        "d2d83d, false", // 18, 61
        "d2d2, false", // 18, 18
        "d83d, false", // 61 alone says that a CWT follows, which is tagged
        "d83dd83dd2, false", // 61, 61, 18
        "d1, false", // 17: a MAC with one recipient
        "d862, false", // 98: several signers
        "d9d9f7d2, false", // 55799: self-described
    })
    void tagsAreThoseOfCoseAndOfCwt(String tags, boolean isDecoded) {
        Verdict verdict = verify(tagged(tags));

        assertThat(verdict.decoded()).isEqualTo(isDecoded);
        assertThat(verdict.valid()).isEqualTo(isDecoded);
    }

    @Test
    void theKeyIdentifierMayStandInTheUnprotectedHeader() {
        byte[] identifier = SIGNER.identifier().bytes();
        byte[] header = map(1, -7).EncodeToBytes();

        assertThat(verify(signed(SIGNER, header, map(4, identifier), MESSAGE.payload()))
                        .valid())
                .isTrue();
        assertUnsigned(verify(signed(SIGNER, header, map(), MESSAGE.payload())), "no-key-identifier");
        assertUnsigned(
                verify(signed(SIGNER, header, map(4, Arrays.copyOf(identifier, 7)), MESSAGE.payload())),
                "no-key-identifier");
        assertUnsigned(verify(signed(SIGNER, header, map(4, "text"), MESSAGE.payload())), "no-key-identifier");
    }

    @Test
    void aProtectedKeyIdentifierOfTheWrongLengthIsNotRescuedByTheOther() {
        byte[] identifier = SIGNER.identifier().bytes();
        byte[] header = map(1, -7, 4, Arrays.copyOf(identifier, 9)).EncodeToBytes();

        assertUnsigned(verify(signed(SIGNER, header, map(4, identifier), MESSAGE.payload())), "no-key-identifier");
    }

    @Test
    void theAlgorithmStandsInTheProtectedHeaderOnly() {
        byte[] identifier = SIGNER.identifier().bytes();
        CBORObject unprotected = map(1, -7, 4, identifier);

        for (byte[] header :
                List.of(new byte[0], map().EncodeToBytes(), map(4, identifier).EncodeToBytes())) {
            assertUnsigned(verify(signed(SIGNER, header, unprotected, MESSAGE.payload())), "no-algorithm");
        }
    }

    @Test
    void theUnprotectedAlgorithmIsNotLookedAt() {
        byte[] header = TestSigner.header(-7, SIGNER.identifier().bytes());

        assertThat(verify(signed(SIGNER, header, map(1, -37), MESSAGE.payload()))
                        .valid())
                .isTrue();
    }

    /** ES256 with an RSA key, PS256 with an elliptic one, and algorithms that would make a secret of a public key. */
    @ParameterizedTest
    @CsvSource({
        "-7, true, unsuitable-key",
        "-37, false, unsuitable-key",
        "5, false, unsupported-algorithm",
        "4, false, unsupported-algorithm",
        "5, true, unsupported-algorithm",
        "-257, true, unsupported-algorithm",
        "-39, true, unsupported-algorithm",
        "-47, false, unsupported-algorithm",
    })
    void algorithmsAreNotConfused(int algorithm, boolean isRsa, String failure) {
        TestSigner signer = isRsa ? RSA : SIGNER;
        byte[] header = TestSigner.header(algorithm, signer.identifier().bytes());

        assertUnsigned(verify(signed(signer, header, map(), MESSAGE.payload())), failure);
    }

    /** First and second number of a signature, as multiples of the group's order added to nought. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "n, 1", "1, n", "n, n"})
    void numbersOutsideOfTheGroupAreRefused(String first, String second) {
        byte[] signature = new byte[64];
        System.arraycopy(number(first), 0, signature, 0, 32);
        System.arraycopy(number(second), 0, signature, 32, 32);

        assertUnsigned(verify(MESSAGE.signed(signature)), "signature-mismatch");
    }

    private static byte[] number(String text) {
        BigInteger order = ((ECPublicKey) SIGNER.pair().getPublic()).getParams().getOrder();
        return HexFormat.of().parseHex("%064x".formatted(text.equals("n") ? order : new BigInteger(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a2012601" + "26", // header: the algorithm twice
                "a301260448d919375fc1e7b6b20448d919375fc1e7b6b2", // header: the identifier twice
            })
    void aDoubledKeyInTheProtectedHeaderIsUndecodable(String header) {
        assertThat(verify(signed(SIGNER, HexFormat.of().parseHex(header), map(), MESSAGE.payload()))
                        .decoded())
                .isFalse();
    }

    @Test
    void aDoubledKeyInsideTheStatementIsUndecodable() {
        String payload = HexFormat.of().formatHex(MESSAGE.payload());
        // {"ver": …} begins with 63766572; the map around it is made to have the entry once more.
        String entry = "63" + HexFormat.of().formatHex("ver".getBytes()) + "65"
                + HexFormat.of().formatHex("1.3.0".getBytes());
        String doubled = payload.replaceFirst("a4" + entry, "a5" + entry + entry);

        assertThat(doubled).isNotEqualTo(payload);
        assertThat(verify(signed(
                                SIGNER,
                                MESSAGE.protectedHeader(),
                                map(),
                                HexFormat.of().parseHex(doubled)))
                        .reason())
                .startsWith("undecodable");
    }

    @Test
    void aDoubledKeyInTheUnprotectedHeaderIsUndecodable() {
        byte[] message = SIGNED.clone();
        String hex = HexFormat.of().formatHex(message);
        String headerEnd = HexFormat.of().formatHex(MESSAGE.protectedHeader()) + "a0";
        String doubled = hex.replace(headerEnd, headerEnd.replaceFirst("a0$", "a21820001820" + "00"));

        assertThat(doubled).isNotEqualTo(hex);
        assertThat(verify(HexFormat.of().parseHex(doubled)).decoded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 33, 100, 10_000})
    void nestingEndsBeforeTheStackDoes(int depth) {
        byte[] deep = new byte[depth + 1];
        Arrays.fill(deep, 0, depth, (byte) 0x81);

        assertThat(verify(deep).decoded()).isFalse();
        assertThat(verify(signed(SIGNER, MESSAGE.protectedHeader(), map(), deep))
                        .decoded())
                .isFalse();
    }

    @Test
    void aStreamWithAnotherChecksumOrARestIsUndecodable() {
        byte[] compressed = Compression.ZLIB.deflate(SIGNED);
        byte[] wrongSum = compressed.clone();
        wrongSum[wrongSum.length - 1] ^= 1;
        byte[] withRest = Arrays.copyOf(compressed, compressed.length + 1);

        for (byte[] stream : List.of(wrongSum, withRest, SIGNED, Compression.DEFLATE.deflate(SIGNED))) {
            assertThat(VERIFIER.verify(Hcert.PREFIX + Base45.encode(stream), SIGNER.trust(), TestSigner.CLOCK)
                            .decoded())
                    .isFalse();
        }
    }
}
