package org.qalqan.certificate.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.certificate.TestSigner.CLOCK;

import com.upokecenter.cbor.CBORObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.encoding.Base45;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Verdict;

/** Kinds of certificate that the public vectors lack. */
class HostileHcertTest {

    private static final TestSigner P256 = TestSigner.elliptic("secp256r1");
    private static final HcertVerifier VERIFIER = new HcertVerifier(Products.shipped());
    private static final HcertMessage MESSAGE = HcertMessage.of(
            Algorithm.ES256, P256.identifier(), "KZ", TestSigner.dose(), TestSigner.ISSUED, TestSigner.EXPIRES);

    private static Verdict verify(byte[] message) {
        return VERIFIER.verify(Hcert.wrap(message), P256.trust(), CLOCK);
    }

    private static Verdict verifyText(String text) {
        return VERIFIER.verify(text, P256.trust(), CLOCK);
    }

    private static byte[] signed(byte[] header, TestSigner signer) {
        HcertMessage message = new HcertMessage(header, MESSAGE.payload());
        return message.signed(signer.signer().sign(message.signedBytes()));
    }

    private static byte[] signature() {
        return P256.signer().sign(MESSAGE.signedBytes());
    }

    private static void assertUnsigned(Verdict verdict, String name) {
        assertThat(verdict.signature()).isFalse();
        assertThat(verdict.valid()).isFalse();
        assertThat(verdict.failures()).extracting(Failure::name).contains(name);
    }

    private static void assertUndecodable(Verdict verdict, String reason) {
        assertThat(verdict.decoded()).isFalse();
        assertThat(verdict.valid()).isFalse();
        assertThat(verdict.reason()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1"})
    void whatIsIssuedIsValidOnBothCurves(String curve) {
        TestSigner signer = TestSigner.elliptic(curve);

        Verdict verdict = VERIFIER.verify(signer.issue(TestSigner.dose()), signer.trust(), CLOCK);

        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.payload().orElseThrow().content()).isEqualTo(TestSigner.dose());
        assertThat(verdict.payload().orElseThrow().products()).noneMatch(product -> product.known());
    }

    @Test
    void aNationalCodeIsShownByItsName() {
        HcertVerifier verifier =
                new HcertVerifier(Products.shipped().with(ProductTable.shipped().names()));

        Verdict verdict = verifier.verify(P256.issue(TestSigner.dose()), P256.trust(), CLOCK);

        assertThat(verdict.payload().orElseThrow().products())
                .allMatch(product -> product.name().equals("QazVac"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096})
    void rsaFrom2048To4096BitsIsValid(int bits) {
        TestSigner signer = TestSigner.rsa(bits);

        assertThat(VERIFIER.verify(signer.issue(TestSigner.dose()), signer.trust(), CLOCK)
                        .valid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2047})
    void rsaBelow2048BitsIsNotTrusted(int bits) {
        TestSigner signer = TestSigner.rsa(bits);

        assertUnsigned(VERIFIER.verify(signer.issue(TestSigner.dose()), signer.trust(), CLOCK), "unsuitable-key");
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, -35, -36, -38, -257, 5, 0})
    void otherAlgorithmsAreNotSupported(int algorithm) {
        byte[] header = TestSigner.header(algorithm, P256.identifier().bytes());

        assertUnsigned(verify(signed(header, P256)), "unsupported-algorithm");
    }

    @Test
    void anAlgorithmInTextIsNotSupported() {
        assertUnsigned(
                verify(signed(TestSigner.header("ES256", P256.identifier().bytes()), P256)), "unsupported-algorithm");
    }

    @Test
    void theAlgorithmHasToFitTheKey() {
        assertUnsigned(verify(signed(TestSigner.header(-37, P256.identifier().bytes()), P256)), "unsuitable-key");
        TestSigner rsa = TestSigner.rsa(2048);
        byte[] confused = signed(TestSigner.header(-7, rsa.identifier().bytes()), rsa);
        assertUnsigned(VERIFIER.verify(Hcert.wrap(confused), rsa.trust(), CLOCK), "unsuitable-key");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9, 32})
    void aKeyIdentifierHasEightBytes(int bytes) {
        byte[] identifier = Arrays.copyOf(P256.identifier().bytes(), bytes);

        assertUnsigned(verify(signed(TestSigner.header(-7, identifier), P256)), "no-key-identifier");
    }

    @Test
    void theProtectedKeyIdentifierWins() {
        byte[] header =
                TestSigner.header(-7, KeyIdentifier.ofCertificate(new byte[0]).bytes());
        CBORObject message = CBORObject.DecodeFromBytes(signed(header, P256));
        message.Untag()
                .get(1)
                .set(
                        CBORObject.FromObject(4),
                        CBORObject.FromObject(P256.identifier().bytes()));

        assertUnsigned(verify(message.EncodeToBytes()), "unknown-key");
    }

    @Test
    void severalKeysMayHaveOneIdentifier() {
        TestSigner other = TestSigner.elliptic("secp256r1");
        SignerCertificate sameIdentifier =
                new SignerCertificate(P256.identifier(), other.certificate().details());
        Trust trust = new Trust(List.of(sameIdentifier, P256.certificate()), List.of());

        assertThat(VERIFIER.verify(P256.issue(TestSigner.dose()), trust, CLOCK).valid())
                .isTrue();
    }

    @Test
    void aSignatureInDerIsOfTheWrongForm() throws GeneralSecurityException {
        Signature engine = Signature.getInstance("SHA256withECDSA");
        engine.initSign(P256.pair().getPrivate());
        engine.update(MESSAGE.signedBytes());

        assertUnsigned(verify(MESSAGE.signed(engine.sign())), "signature-form");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 96, 128})
    void aSignatureOfAnotherLengthIsOfTheWrongForm(int bytes) {
        assertUnsigned(verify(MESSAGE.signed(Arrays.copyOf(signature(), bytes))), "signature-form");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0xFF})
    void numbersOutsideTheGroupSignNothing(int filling) {
        byte[] signature = new byte[64];
        Arrays.fill(signature, (byte) filling);

        assertUnsigned(verify(MESSAGE.signed(signature)), "signature-mismatch");
    }

    @Test
    void bothHalvesOfTheSecondNumberAreValid() {
        byte[] signature = signature();
        BigInteger order = ((ECPublicKey) P256.pair().getPublic()).getParams().getOrder();
        BigInteger other = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
        String hex = "%064x".formatted(other);
        byte[] mirrored = signature.clone();
        System.arraycopy(HexFormat.of().parseHex(hex), 0, mirrored, 32, 32);

        assertThat(verify(MESSAGE.signed(signature)).valid()).isTrue();
        assertThat(verify(MESSAGE.signed(mirrored)).valid()).isTrue();
    }

    @Test
    void anExpiredSignerIsOutOfTime() {
        SignerCertificate expired = P256.certificate(TestSigner.ISSUED.minusSeconds(1000), CLOCK.minusSeconds(1));

        Verdict verdict = VERIFIER.verify(P256.issue(TestSigner.dose()), new Trust(List.of(expired), List.of()), CLOCK);

        assertThat(verdict.signature()).isTrue();
        assertThat(verdict.inTime()).isFalse();
        assertThat(verdict.reason()).startsWith("signer-out-of-time");
    }

    @Test
    void timesAreHeldAgainstTheClock() {
        String text = P256.issue(TestSigner.dose());

        assertThat(VERIFIER.verify(text, P256.trust(), TestSigner.ISSUED.minusSeconds(1))
                        .inTime())
                .isFalse();
        assertThat(VERIFIER.verify(text, P256.trust(), TestSigner.EXPIRES).inTime())
                .isTrue();
        assertThat(VERIFIER.verify(text, P256.trust(), TestSigner.EXPIRES.plusSeconds(1))
                        .inTime())
                .isFalse();
    }

    @Test
    void aTruncatedStreamIsUndecodable() {
        byte[] compressed = Compression.ZLIB.deflate(MESSAGE.signed(signature()));
        for (int bytes = 0; bytes < compressed.length; bytes++) {
            String text = Hcert.PREFIX + Base45.encode(Arrays.copyOf(compressed, bytes));
            assertThat(verifyText(text).decoded()).as("%d bytes", bytes).isFalse();
        }
    }

    @Test
    void aBombIsUndecodable() {
        assertUndecodable(verify(new byte[1_500_000]), "more than 65536 bytes come out");
    }

    @Test
    void deepNestingIsUndecodable() {
        byte[] deep = new byte[101];
        Arrays.fill(deep, 0, 100, (byte) 0x81);

        assertUndecodable(verify(deep), "nested deeper than 32");
        HcertMessage message = new HcertMessage(MESSAGE.protectedHeader(), deep);
        assertUndecodable(verify(message.signed(P256.signer().sign(message.signedBytes()))), "nested deeper than 32");
    }

    @Test
    void aDoubledKeyIsUndecodable() {
        byte[] doubled = HexFormat.of().parseHex("a2041a6092dd20041a7092dd20");
        HcertMessage message = new HcertMessage(MESSAGE.protectedHeader(), doubled);

        assertThat(verify(message.signed(P256.signer().sign(message.signedBytes())))
                        .decoded())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HC1::::", "HC1:", "HC1:A", "hc1:NCF", "HC2:NCF", "", "HC1:ncf", "HC1:NCF\n", "HC1:GGW", "HC1:ä"
            })
    void brokenTextsAreUndecodable(String text) {
        assertThat(verifyText(text).decoded()).isFalse();
    }

    @Test
    void lowerCaseAndSurroundingSpaceAreUndecodable() {
        String text = P256.issue(TestSigner.dose());

        assertThat(verifyText(text).valid()).isTrue();
        for (String other :
                List.of(text.toLowerCase(java.util.Locale.ROOT), " " + text, text + " ", text + "\n", text + "0")) {
            assertThat(verifyText(other).decoded()).as("'%s'", other).isFalse();
        }
    }

    @Test
    void aChangedByteOfTheMessageIsNeverValidWithOtherContent() {
        byte[] message = MESSAGE.signed(signature());
        for (int at = 0; at < message.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = message.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(verify(changed).valid())
                        .as("byte %d bit %d", at, bit)
                        .isFalse();
            }
        }
    }
}
