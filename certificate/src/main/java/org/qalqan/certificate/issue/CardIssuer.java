package org.qalqan.certificate.issue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.shc.CardText;
import org.qalqan.certificate.trust.Algorithm;

/**
 * Issues SMART Health Cards.
 *
 * @param issuer the issuer's address, {@code https://…}
 * @param identifier the SHA-256 thumbprint of the key (RFC 7638)
 * @param signer who signs, with ES256
 */
public record CardIssuer(String issuer, String identifier, Signer signer) {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalArgumentException when the address is none of https, ends with a slash, or the signer has another algorithm */
    public CardIssuer {
        if (!issuer.matches("https://[^\\s/]+(/[^\\s]*[^\\s/])?")) {
            throw new IllegalArgumentException(
                    "the issuer '%s' is no https address without a slash at its end".formatted(issuer));
        }
        if (signer.algorithm() != Algorithm.ES256) {
            throw new IllegalArgumentException(
                    "health cards are signed with ES256, but the signer has " + signer.algorithm());
        }
    }

    /**
     * What a card says besides its bundle.
     *
     * @param notBefore from when on it is valid
     * @param expires from when on it is not valid any more, if it ends
     * @param revocationIdentifier the name under which it may be revoked ({@code vc.rid}), at most 24 letters of base64url
     */
    public record Terms(Instant notBefore, Optional<Instant> expires, Optional<String> revocationIdentifier) {

        /** Valid from an instant on, without an end or a name to revoke it by. */
        public static Terms from(Instant notBefore) {
            return new Terms(notBefore, Optional.empty(), Optional.empty());
        }
    }

    /**
     * The texts of the QR codes for a FHIR Bundle: one, or several chunks where it is large.
     *
     * @param bundle a Bundle of a Patient and Immunizations, minified as the framework says
     */
    public List<String> issue(Value.Members bundle, Terms terms) {
        return CardText.codes(jws(bundle, terms));
    }

    private String jws(Value.Members bundle, Terms terms) {
        String payload = JsonText.text(payload(bundle, terms));
        String signed = base64(JsonText.text(header()).getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(Compression.DEFLATE.deflate(payload.getBytes(StandardCharsets.UTF_8)));
        return signed + "." + base64(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private Value header() {
        Map<String, Value> header = new LinkedHashMap<>();
        header.put("zip", new Value.Text("DEF"));
        header.put("alg", new Value.Text("ES256"));
        header.put("kid", new Value.Text(identifier));
        return new Value.Members(header);
    }

    private Value payload(Value.Members bundle, Terms terms) {
        Map<String, Value> subject = new LinkedHashMap<>();
        subject.put("fhirVersion", new Value.Text("4.0.1"));
        subject.put("fhirBundle", bundle);
        Map<String, Value> credential = new LinkedHashMap<>();
        credential.put(
                "type",
                new Value.Items(List.of(
                        new Value.Text("https://smarthealth.cards#health-card"),
                        new Value.Text("https://smarthealth.cards#immunization"))));
        credential.put("credentialSubject", new Value.Members(subject));
        terms.revocationIdentifier().ifPresent(name -> credential.put("rid", new Value.Text(name)));
        Map<String, Value> payload = new LinkedHashMap<>();
        payload.put("iss", new Value.Text(issuer));
        payload.put("nbf", seconds(terms.notBefore()));
        terms.expires().ifPresent(expires -> payload.put("exp", seconds(expires)));
        payload.put("vc", new Value.Members(credential));
        return new Value.Members(payload);
    }

    private static Value seconds(Instant instant) {
        return new Value.Number(BigDecimal.valueOf(instant.getEpochSecond()));
    }

    private static String base64(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }
}
