package org.qalqan.certificate.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.qalqan.certificate.trust.CardKey;
import org.qalqan.certificate.trust.SignerCertificate;

/** Signers and keys that were read before: lines of one batch mostly name the same few. Holds a bounded number. */
final class Signers {

    private static final int MAXIMUM = 2_000;

    private final Map<String, SignerCertificate> certificates = new ConcurrentHashMap<>();
    private final Map<String, CardKey> keys = new ConcurrentHashMap<>();

    SignerCertificate certificate(String text, Supplier<byte[]> der) {
        return kept(certificates, text, () -> SignerCertificate.of(der.get()));
    }

    /** The key of a JWK; throws what {@link CardKey#of} throws. */
    CardKey key(String json) {
        return kept(keys, json, () -> CardKey.of(json));
    }

    private static <T> T kept(Map<String, T> byText, String text, Supplier<T> reader) {
        T known = byText.get(text);
        if (known != null) {
            return known;
        }
        T read = reader.get();
        if (byText.size() < MAXIMUM) {
            byText.put(text, read);
        }
        return read;
    }
}
