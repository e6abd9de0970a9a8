package org.qalqan.certificate.shc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;

/**
 * A health card as a compact JWS (RFC 7515) with {@code zip} DEF.
 *
 * @param header the protected header
 * @param payload the statement
 * @param signedText what the signature is over
 * @param signature the signature
 */
record CardJws(Value.Members header, Value.Members payload, byte[] signedText, byte[] signature) {

    private static final int PAYLOAD_BYTES = 512 * 1024;

    static CardJws read(String text) throws MalformedException {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new MalformedException(Layer.JWS, "has %d parts, but should have 3".formatted(parts.length));
        }
        Value.Members header = JsonText.members(bytes(parts[0], "header"));
        if (header.member("crit").isPresent()) {
            throw new MalformedException(Layer.JWS, "the header demands extensions (crit) that nobody here knows");
        }
        if (!header.text("zip").filter("DEF"::equals).isPresent()) {
            throw new MalformedException(Layer.COMPRESSION, "zip in the header is not DEF");
        }
        byte[] payload = Compression.DEFLATE.inflate(bytes(parts[1], "payload"), PAYLOAD_BYTES);
        return new CardJws(
                header,
                JsonText.members(payload),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                bytes(parts[2], "signature"));
    }

    /** Base64url without padding, and only in its one canonical form: a changed letter never gives the same bytes. */
    private static byte[] bytes(String part, String name) throws MalformedException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, in the same words
        }
        throw new MalformedException(Layer.JWS, "the " + name + " is not base64url");
    }
}
