package org.qalqan.certificate.shc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.certificate.TestSigner.CLOCK;
import static org.qalqan.certificate.TestSigner.ISSUED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.issue.CardIssuer;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Kind;
import org.qalqan.certificate.verdict.Verdict;

class CardVerifierTest {

    private static final TestSigner SIGNER = TestSigner.elliptic("secp256r1");
    private static final TestSigner OTHER = TestSigner.elliptic("secp256r1");
    private static final CardVerifier VERIFIER = new CardVerifier();
    private static final String PAYLOAD = """
            {"iss":"https://qalqan.example","nbf":1622505600,"vc":{"type":["https://smarthealth.cards#health-card"],\
            "credentialSubject":{"fhirVersion":"4.0.1","fhirBundle":%s}}}""".formatted(JsonText.text(HealthCards.bundle(1)));

    private static List<String> card(int doses) {
        return HealthCards.issuer(SIGNER).issue(HealthCards.bundle(doses), CardIssuer.Terms.from(ISSUED));
    }

    private static Verdict verify(List<String> codes) {
        return VERIFIER.verify(codes, HealthCards.trust(SIGNER), CLOCK);
    }

    /** A card that Nimbus signs, with whatever header and payload. */
    private static Verdict verify(JWSHeader.Builder header, String payload) throws JOSEException {
        JWSObject card = new JWSObject(
                header.keyID(HealthCards.key(SIGNER).getKeyID()).build(),
                new Payload(Compression.DEFLATE.deflate(payload.getBytes(StandardCharsets.UTF_8))));
        card.sign(new ECDSASigner((ECPrivateKey) SIGNER.pair().getPrivate()));
        return verify(CardText.codes(card.serialize()));
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).customParam("zip", "DEF");
    }

    @Test
    void aCardThatAnotherLibrarySignedIsValid() throws JOSEException {
        Verdict verdict = verify(header(), PAYLOAD);

        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.payload().orElseThrow().kind()).isEqualTo(Kind.VACCINATION);
        assertThat(verdict.payload().orElseThrow().products())
                .extracting(product -> product.code())
                .containsExactly("501");
    }

    @Test
    void whatIsIssuedIsValid() {
        assertThat(verify(card(2)).valid()).isTrue();
    }

    @Test
    void chunksComeInAnyOrderButAllOfThem() {
        List<String> chunks = HealthCards.issuer(SIGNER).issue(longBundle(), CardIssuer.Terms.from(ISSUED));

        assertThat(chunks).hasSizeGreaterThan(1);
        assertThat(verify(chunks.reversed()).valid()).isTrue();
        assertThat(verify(chunks.subList(1, chunks.size())).decoded()).isFalse();
        assertThat(verify(IntStream.range(0, chunks.size())
                                .mapToObj(_ -> chunks.getFirst())
                                .toList())
                        .decoded())
                .isFalse();
    }

    private static Value.Members longBundle() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < 2000; letter++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return new Value.Members(Map.of(
                "resourceType", new Value.Text("Bundle"),
                "note", new Value.Text(text.toString())));
    }

    @Test
    void keysAreChosenByTheirIdentifierWhenTheyRotate() {
        assertThat(VERIFIER.verify(card(1), HealthCards.trust(OTHER, SIGNER), CLOCK)
                        .valid())
                .isTrue();
        Verdict unknown = VERIFIER.verify(card(1), HealthCards.trust(OTHER), CLOCK);
        assertThat(unknown.signature()).isFalse();
        assertThat(unknown.failures()).extracting(Failure::name).containsExactly("unknown-key");
        assertThat(VERIFIER.verify(card(1), new Trust(List.of(), List.of()), CLOCK)
                        .valid())
                .isFalse();
    }

    @Test
    void aCardIsNotValidBeforeItsStart() {
        Verdict early = VERIFIER.verify(card(1), HealthCards.trust(SIGNER), ISSUED.minusSeconds(1));

        assertThat(early.signature()).isTrue();
        assertThat(early.inTime()).isFalse();
    }

    @Test
    void anExpiryIsKept() throws JOSEException {
        assertThat(verify(header(), PAYLOAD.replace("\"nbf\"", "\"exp\":1622505700,\"nbf\""))
                        .inTime())
                .isFalse();
        assertThat(verify(header(), PAYLOAD.replace("\"nbf\":1622505600,", "")).inTime())
                .isFalse();
    }

    @Test
    void aKeyInTheHeaderIsNotLookedAt() throws JOSEException {
        JWSObject card = new JWSObject(
                header().jwk(HealthCards.key(OTHER))
                        .keyID(HealthCards.key(SIGNER).getKeyID())
                        .build(),
                new Payload(Compression.DEFLATE.deflate(PAYLOAD.getBytes(StandardCharsets.UTF_8))));
        card.sign(new ECDSASigner((ECPrivateKey) OTHER.pair().getPrivate()));

        assertThat(verify(CardText.codes(card.serialize())).signature()).isFalse();
    }

    @Test
    void aPublicKeyIsNoSecretToSignWith() throws JOSEException {
        JWSObject card = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .customParam("zip", "DEF")
                        .keyID(HealthCards.key(SIGNER).getKeyID())
                        .build(),
                new Payload(Compression.DEFLATE.deflate(PAYLOAD.getBytes(StandardCharsets.UTF_8))));
        card.sign(new MACSigner(SIGNER.pair().getPublic().getEncoded()));

        assertThat(verify(CardText.codes(card.serialize())).failures())
                .extracting(Failure::name)
                .containsExactly("unsupported-algorithm");
    }

    @Test
    void withoutCompressionItIsUndecodable() throws JOSEException {
        assertThat(verify(new JWSHeader.Builder(JWSAlgorithm.ES256), PAYLOAD).decoded())
                .isFalse();
    }

    @Test
    void aStatementThatIsNoHealthCardIsOffSchema() throws JOSEException {
        Verdict verdict = verify(header(), PAYLOAD.replace("#health-card", "#picture"));

        assertThat(verdict.schema()).isFalse();
        assertThat(verdict.valid()).isFalse();
    }

    @Test
    void aBombIsUndecodable() throws JOSEException {
        assertThat(verify(header(), " ".repeat(5_000_000)).reason()).contains("bytes come out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shc:/",
                "shc:/5",
                "shc:/99",
                "shc:/5a",
                "SHC:/5676",
                "shc:/2/1/56",
                "shc:/1/99/56",
                "shc:/0/0/56",
                "shc:/1/1",
                "shc:5676",
                "shc:/1/2/56/7"
            })
    void brokenTextsAreUndecodable(String text) {
        assertThat(verify(List.of(text)).decoded()).isFalse();
    }
}
