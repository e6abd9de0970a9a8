package org.qalqan.certificate.hcert;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import org.qalqan.certificate.cose.CoseSign1;
import org.qalqan.certificate.encoding.Cbor;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;

/**
 * An HCERT before it is signed (HCERT 1.0, sections 3.3 and 3.4).
 *
 * @param protectedHeader algorithm and key identifier
 * @param payload the claims
 */
public record HcertMessage(byte[] protectedHeader, byte[] payload) {

    /** The message for a DCC. */
    public static HcertMessage of(
            Algorithm algorithm,
            KeyIdentifier identifier,
            String issuer,
            Value.Members dcc,
            Instant issuedAt,
            Instant expires) {
        CBORObject certificates = CBORObject.NewOrderedMap();
        put(certificates, Integer.parseInt(HealthClaims.DCC), Cbor.item(dcc));
        CBORObject claims = CBORObject.NewOrderedMap();
        put(claims, HealthClaims.ISSUER, CBORObject.FromObject(issuer));
        put(claims, HealthClaims.EXPIRES, CBORObject.FromObject(expires.getEpochSecond()));
        put(claims, HealthClaims.ISSUED_AT, CBORObject.FromObject(issuedAt.getEpochSecond()));
        put(claims, HealthClaims.HEALTH_CERTIFICATES, certificates);
        return new HcertMessage(CoseSign1.header(algorithm, identifier), claims.EncodeToBytes());
    }

    private static void put(CBORObject map, int label, CBORObject value) {
        map.set(CBORObject.FromObject(label), value);
    }

    /** What is to be signed. */
    public byte[] signedBytes() {
        return CoseSign1.signedBytes(protectedHeader, new byte[0], payload);
    }

    /** The signed message, tagged 18. */
    public byte[] signed(byte[] signature) {
        return CoseSign1.write(protectedHeader, payload, signature);
    }
}
