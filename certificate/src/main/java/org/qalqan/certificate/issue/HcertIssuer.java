package org.qalqan.certificate.issue;

import java.time.Instant;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.hcert.Hcert;
import org.qalqan.certificate.hcert.HcertMessage;
import org.qalqan.certificate.trust.KeyIdentifier;

/**
 * Issues HCERT with a DCC inside.
 *
 * <pre>{@code
 * HcertIssuer issuer = new HcertIssuer("KZ", KeyIdentifier.ofCertificate(der), new KeySigner(Algorithm.ES256, key));
 * String text = issuer.issue(vaccination.dcc(), issuedAt, issuedAt.plus(Duration.ofDays(180)));
 * // "HC1:NCF…"
 * }</pre>
 *
 * @param issuer the issuer's country, ISO 3166-1 alpha-2
 * @param identifier the key identifier of the signer's certificate
 * @param signer who signs
 */
public record HcertIssuer(String issuer, KeyIdentifier identifier, Signer signer) {

    /** @throws IllegalArgumentException when the issuer is not of two letters */
    public HcertIssuer {
        if (!issuer.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("the issuer '%s' is not a country of two letters".formatted(issuer));
        }
    }

    /** The text of a QR code for a DCC. Times are kept to the second. */
    public String issue(Value.Members dcc, Instant issuedAt, Instant expires) {
        if (!expires.isAfter(issuedAt)) {
            throw new IllegalArgumentException("expires %s is not after issued %s".formatted(expires, issuedAt));
        }
        HcertMessage message = HcertMessage.of(signer.algorithm(), identifier, issuer, dcc, issuedAt, expires);
        return Hcert.wrap(message.signed(signer.sign(message.signedBytes())));
    }
}
