package org.qalqan.certificate.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.qalqan.certificate.trust.SignerCertificate;

/** Signers that were read before: lines of one batch mostly name the same few. Holds a bounded number. */
final class Signers {

    private static final int MAXIMUM = 2_000;

    private final Map<String, SignerCertificate> byText = new ConcurrentHashMap<>();

    SignerCertificate of(String text, Supplier<byte[]> der) {
        SignerCertificate known = byText.get(text);
        if (known != null) {
            return known;
        }
        SignerCertificate read = SignerCertificate.of(der.get());
        if (byText.size() < MAXIMUM) {
            byText.put(text, read);
        }
        return read;
    }
}
