package org.qalqan.certificate.shc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.issue.CardIssuer;
import org.qalqan.certificate.trust.CardKey;
import org.qalqan.certificate.trust.Trust;

/** Health cards made for tests. */
public final class HealthCards {

    private HealthCards() {}

    public static ECKey key(TestSigner signer) {
        try {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) signer.pair().getPublic())
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static CardIssuer issuer(TestSigner signer) {
        return new CardIssuer("https://qalqan.example", key(signer).getKeyID(), signer.signer());
    }

    public static Trust trust(TestSigner... signers) {
        return new Trust(
                List.of(),
                java.util.Arrays.stream(signers)
                        .map(signer -> CardKey.of(key(signer).toJSONString()))
                        .toList());
    }

    public static Value.Members bundle(int doses) {
        String entries = IntStream.range(0, doses).mapToObj("""
                ,{"fullUrl":"resource:%d","resource":{"resourceType":"Immunization","status":"completed",\
                "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"501"}]},\
                "patient":{"reference":"resource:0"},"occurrenceDateTime":"2021-05-04"}}"""::formatted).collect(Collectors.joining());
        String bundle = """
                {"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"resource:0","resource":\
                {"resourceType":"Patient","name":[{"family":"Ахметова"}],"birthDate":"1980-03-01"}}%s]}""".formatted(entries);
        return parsed(bundle);
    }

    public static Value.Members parsed(String json) {
        try {
            return JsonText.members(json.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
