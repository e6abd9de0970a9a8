package org.qalqan.certificate.hcert;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.encoding.Cbor;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.verdict.Payload;

/**
 * The claims of an HCERT (RFC 8392; HCERT 1.0, section 3.3): issuer, times, and the health certificates under claim −260, the DCC under
 * 1, others of WHO under other numbers.
 *
 * @param issuer claim 1
 * @param times claims 6, 5 and 4
 * @param subclaim the number of the health certificate under claim −260
 * @param certificate the health certificate
 */
record HealthClaims(Optional<String> issuer, Payload.Times times, String subclaim, Value.Members certificate) {

    static final int ISSUER = 1;
    static final int EXPIRES = 4;
    static final int NOT_BEFORE = 5;
    static final int ISSUED_AT = 6;
    static final int HEALTH_CERTIFICATES = -260;
    static final String DCC = "1";

    static HealthClaims read(byte[] bytes) throws MalformedException {
        CBORObject claims = Cbor.read(bytes);
        if (claims.getType() != CBORType.Map) {
            throw malformed("the claims are not a map");
        }
        Map.Entry<String, Value> certificate = certificate(claims);
        if (!(certificate.getValue() instanceof Value.Members members)) {
            throw malformed("the health certificate under −260, %s is not a map".formatted(certificate.getKey()));
        }
        Payload.Times times =
                new Payload.Times(seconds(claims, ISSUED_AT), seconds(claims, NOT_BEFORE), seconds(claims, EXPIRES));
        return new HealthClaims(issuer(claims), times, certificate.getKey(), members);
    }

    private static Map.Entry<String, Value> certificate(CBORObject claims) throws MalformedException {
        CBORObject certificates =
                claim(claims, HEALTH_CERTIFICATES).orElseThrow(() -> malformed("there is no claim −260"));
        if (!(Cbor.value(certificates) instanceof Value.Members(Map<String, Value> byNumber)) || byNumber.isEmpty()) {
            throw malformed("claim −260 holds no health certificate");
        }
        Value dcc = byNumber.get(DCC);
        return dcc == null ? byNumber.entrySet().iterator().next() : Map.entry(DCC, dcc);
    }

    private static Optional<String> issuer(CBORObject claims) {
        return claim(claims, ISSUER)
                .filter(value -> value.getType() == CBORType.TextString)
                .map(CBORObject::AsString);
    }

    private static Optional<BigDecimal> seconds(CBORObject claims, int label) throws MalformedException {
        Optional<CBORObject> claim = claim(claims, label);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        if (Cbor.value(claim.get()) instanceof Value.Number(BigDecimal seconds)) {
            return Optional.of(seconds);
        }
        throw malformed("claim %d is not a number of seconds".formatted(label));
    }

    private static Optional<CBORObject> claim(CBORObject claims, int label) {
        @Nullable CBORObject claim = claims.GetOrDefault(label, null);
        return Optional.ofNullable(claim);
    }

    private static MalformedException malformed(String message) {
        return new MalformedException(Layer.CLAIMS, message);
    }
}
