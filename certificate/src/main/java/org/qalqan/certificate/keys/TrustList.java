package org.qalqan.certificate.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.CardKey;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;

/**
 * What an issuer publishes of its keys: nothing secret.
 *
 * @param keys the keys whose certificates have not ended, oldest first
 */
public record TrustList(List<SigningKey> keys) {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    public TrustList {
        keys = List.copyOf(keys);
    }

    /** What a ring publishes at an instant. */
    public static TrustList of(KeyRing ring, Instant clock) {
        return new TrustList(ring.published(clock));
    }

    /** The keys of health cards, as they lie at {@code /.well-known/jwks.json} of the issuer. */
    public String jwks() {
        return new JWKSet(keys.stream().<JWK>map(SigningKey::jwk).toList()).toString(true) + "\n";
    }

    /** The document-signer certificates, PEM (RFC 7468). */
    public String pem() {
        return keys.stream()
                .map(key -> "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(LINES.encodeToString(key.der())))
                .collect(Collectors.joining());
    }

    /** {@code {"certificates":[…],"keys":[…]}}, the fields of a line for {@code ./qalqan certificate verify}. */
    public String json() {
        Value certificates = new Value.Items(keys.stream()
                .<Value>map(key -> new Value.Text(Base64.getEncoder().encodeToString(key.der())))
                .toList());
        Value jwks = new Value.Items(keys.stream().map(TrustList::jwk).toList());
        Map<String, Value> list = new LinkedHashMap<>();
        list.put("certificates", certificates);
        list.put("keys", jwks);
        return JsonText.text(new Value.Members(list)) + "\n";
    }

    /**
     * Reads what {@link #json()} wrote, here or elsewhere.
     *
     * @throws MalformedException when it is something else
     */
    public static Trust read(byte[] json) throws MalformedException {
        Value.Members list = JsonText.members(json);
        List<SignerCertificate> signers = new ArrayList<>();
        List<CardKey> keys = new ArrayList<>();
        try {
            for (Value certificate : list.items("certificates")) {
                signers.add(SignerCertificate.of(
                        Base64.getDecoder().decode(certificate instanceof Value.Text(String text) ? text : "")));
            }
            for (Value key : list.items("keys")) {
                keys.add(CardKey.of(JsonText.text(key)));
            }
        } catch (IllegalArgumentException broken) {
            throw new MalformedException(Layer.JSON, "a certificate or key cannot be read: " + broken.getMessage());
        }
        if (signers.isEmpty() && keys.isEmpty()) {
            throw new MalformedException(Layer.JSON, "there are neither certificates nor keys");
        }
        return new Trust(signers, keys);
    }

    private static Value jwk(SigningKey key) {
        try {
            return JsonText.members(key.jwk().toJSONString().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
