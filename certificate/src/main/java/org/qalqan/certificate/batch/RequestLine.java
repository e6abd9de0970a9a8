package org.qalqan.certificate.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.CardKey;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;

/**
 * A line of the input.
 *
 * @param id the line's id, if it has one, given back unchanged
 * @param codes the text of the QR code, or of the several codes of a health card
 * @param trust those who are trusted for this line
 * @param clock the instant for which the certificate is verified
 */
record RequestLine(Optional<Value> id, List<String> codes, Trust trust, Instant clock) {

    static RequestLine read(byte[] line, Signers signers) throws LineFault {
        Value.Members members = members(line);
        Optional<Value> id =
                members.member("id").filter(value -> value instanceof Value.Text || value instanceof Value.Number);
        try {
            Trust trust = new Trust(signers(members, signers), keys(members, signers));
            return new RequestLine(id, codes(members), trust, clock(members));
        } catch (MalformedException malformed) {
            throw new LineFault(id, malformed.text());
        }
    }

    private static Value.Members members(byte[] line) throws LineFault {
        try {
            return JsonText.members(line);
        } catch (MalformedException malformed) {
            throw new LineFault(Optional.empty(), malformed.text());
        }
    }

    private static List<String> codes(Value.Members members) throws MalformedException {
        Optional<Value> code = members.member("qr");
        if (code.isPresent() && code.get() instanceof Value.Text(String text)) {
            return List.of(text);
        }
        List<String> codes = new ArrayList<>();
        for (Value item : array(members, "qr")) {
            codes.add(text(item, "qr[%d]".formatted(codes.size())));
        }
        if (codes.isEmpty()) {
            throw fault("qr is missing");
        }
        return codes;
    }

    private static List<SignerCertificate> signers(Value.Members members, Signers signers) throws MalformedException {
        List<SignerCertificate> trusted = new ArrayList<>();
        for (Value item : array(members, "certificates")) {
            String path = "certificates[%d]".formatted(trusted.size());
            trusted.add(signer(text(item, path), path, signers));
        }
        return trusted;
    }

    private static SignerCertificate signer(String text, String path, Signers signers) throws MalformedException {
        try {
            return signers.certificate(text, () -> Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            throw fault(path + " is not base64");
        }
    }

    private static List<CardKey> keys(Value.Members members, Signers signers) throws MalformedException {
        List<CardKey> trusted = new ArrayList<>();
        for (Value item : array(members, "keys")) {
            try {
                trusted.add(signers.key(JsonText.text(item)));
            } catch (IllegalArgumentException none) {
                throw fault("keys[%d] %s".formatted(trusted.size(), none.getMessage()));
            }
        }
        return trusted;
    }

    private static Instant clock(Value.Members members) throws MalformedException {
        String text = members.text("clock").orElseThrow(() -> fault("clock is missing"));
        return ClockText.read(text)
                .orElseThrow(() -> fault("clock '%s' is not an instant like 2021-06-04T10:00:00Z".formatted(text)));
    }

    private static List<Value> array(Value.Members members, String name) throws MalformedException {
        Optional<Value> member = members.member(name).filter(value -> !(value instanceof Value.Null));
        if (member.isEmpty()) {
            return List.of();
        }
        if (member.get() instanceof Value.Items(List<Value> list)) {
            return list;
        }
        throw fault(name + " is not an array");
    }

    private static String text(Value value, String path) throws MalformedException {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw fault(path + " is not a string");
    }

    private static MalformedException fault(String message) {
        return new MalformedException(Layer.JSON, message);
    }
}
