package org.qalqan.certificate.shc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.certificate.TestSigner.CLOCK;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.trust.CardKey;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Verdict;

/** Keys and headers of health cards that a verifier has to refuse. */
class CardKeysTest {

    private static final TestSigner SIGNER = TestSigner.elliptic("secp256r1");
    private static final ECKey KEY = HealthCards.key(SIGNER);
    private static final String PAYLOAD = """
            {"iss":"https://qalqan.example","nbf":%s,"vc":{"type":["https://smarthealth.cards#health-card"],\
            "credentialSubject":{"fhirVersion":"4.0.1","fhirBundle":%s}}}""";
    private static final String BUNDLE = JsonText.text(HealthCards.bundle(1));

    private static JWSSigner elliptic(TestSigner signer) throws JOSEException {
        return new ECDSASigner((ECPrivateKey) signer.pair().getPrivate());
    }

    private static Verdict verify(JWSAlgorithm algorithm, String kid, JWSSigner signer, String nbf, JWK... trusted)
            throws JOSEException {
        JWSObject card = new JWSObject(
                new JWSHeader.Builder(algorithm)
                        .customParam("zip", "DEF")
                        .keyID(kid)
                        .build(),
                new Payload(Compression.DEFLATE.deflate(
                        PAYLOAD.formatted(nbf, BUNDLE).getBytes(StandardCharsets.UTF_8))));
        card.sign(signer);
        List<CardKey> keys = Arrays.stream(trusted)
                .map(key -> CardKey.of(key.toJSONString()))
                .toList();
        return new CardVerifier().verify(CardText.codes(card.serialize()), new Trust(List.of(), keys), CLOCK);
    }

    private static Verdict verify(String kid, JWK... trusted) throws JOSEException {
        return verify(JWSAlgorithm.ES256, kid, elliptic(SIGNER), "1622505600", trusted);
    }

    private static ECKey.Builder key() {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) SIGNER.pair().getPublic());
    }

    private static void assertRefused(Verdict verdict, String name) {
        assertThat(verdict.signature()).isFalse();
        assertThat(verdict.failures()).extracting(Failure::name).contains(name);
    }

    @Test
    void aKeyIsNamedByItsThumbprint() throws JOSEException {
        assertThat(verify(KEY.getKeyID(), KEY).valid()).isTrue();
        assertThat(verify(KEY.getKeyID(), key().build()).valid())
                .as("the trusted key names no kid")
                .isTrue();
    }

    @Test
    void aNameThatIsNotTheThumbprintIsRefused() throws JOSEException {
        assertRefused(verify("key-1", key().keyID("key-1").build()), "unsuitable-key");
        assertRefused(verify("key-1", KEY), "unknown-key");
        assertRefused(verify(KEY.getKeyID() + "=", KEY), "unknown-key");
    }

    @Test
    void aCardWithoutAKeyIdentifierIsSignedByNobody() throws JOSEException {
        assertRefused(verify(null, KEY), "no-key-identifier");
    }

    @Test
    void amongSeveralKeysOfOneNameTheRightOneCounts() throws JOSEException {
        ECKey impostor = new ECKey.Builder(HealthCards.key(TestSigner.elliptic("secp256r1")))
                .keyID(KEY.getKeyID())
                .build();

        assertThat(verify(KEY.getKeyID(), impostor, KEY).valid()).isTrue();
        assertRefused(verify(KEY.getKeyID(), impostor), "unsuitable-key");
    }

    @Test
    void anotherAlgorithmIsNotSupported() throws JOSEException {
        TestSigner p384 = TestSigner.elliptic("secp384r1");
        ECKey on384 = new ECKey.Builder(Curve.P_384, (ECPublicKey) p384.pair().getPublic())
                .keyIDFromThumbprint()
                .build();
        assertRefused(
                verify(JWSAlgorithm.ES384, on384.getKeyID(), elliptic(p384), "1622505600", on384),
                "unsupported-algorithm");
        TestSigner rsa = TestSigner.rsa(2048);
        RSAKey rsaKey = new RSAKey.Builder((RSAPublicKey) rsa.pair().getPublic())
                .keyIDFromThumbprint()
                .build();
        JWSSigner rsaSigner = new RSASSASigner(rsa.pair().getPrivate());
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
            assertRefused(
                    verify(algorithm, rsaKey.getKeyID(), rsaSigner, "1622505600", rsaKey), "unsupported-algorithm");
        }
    }

    @Test
    void es256WithAKeyOfAnotherKindIsRefused() throws JOSEException {
        ECKey on384 = new ECKey.Builder(Curve.P_384, (ECPublicKey)
                        TestSigner.elliptic("secp384r1").pair().getPublic())
                .keyIDFromThumbprint()
                .build();
        RSAKey rsa = new RSAKey.Builder(
                        (RSAPublicKey) TestSigner.rsa(2048).pair().getPublic())
                .keyIDFromThumbprint()
                .build();

        assertRefused(verify(on384.getKeyID(), on384), "unsuitable-key");
        assertRefused(verify(rsa.getKeyID(), rsa), "unsuitable-key");
    }

    @Test
    void aKeyForEncryptionSignsNoCards() throws JOSEException {
        Verdict verdict = verify(
                KEY.getKeyID(),
                key().keyIDFromThumbprint().keyUse(KeyUse.ENCRYPTION).build());

        assertThat(verdict.keyUsage()).isFalse();
        assertThat(verdict.valid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1622505600\"", "\"2021-06-01\"", "true", "{}"})
    void aStartThatIsNoNumberIsUndecodable(String nbf) throws JOSEException {
        assertThat(verify(JWSAlgorithm.ES256, KEY.getKeyID(), elliptic(SIGNER), nbf, KEY)
                        .decoded())
                .isFalse();
    }

    @Test
    void aStartInTheFutureIsNotInTime() throws JOSEException {
        Verdict verdict = verify(
                JWSAlgorithm.ES256, KEY.getKeyID(), elliptic(SIGNER), String.valueOf(CLOCK.getEpochSecond() + 1), KEY);

        assertThat(verdict.signature()).isTrue();
        assertThat(verdict.failures()).extracting(Failure::name).containsExactly("not-yet-valid");
    }
}
