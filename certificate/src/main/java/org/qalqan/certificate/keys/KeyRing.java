package org.qalqan.certificate.keys;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of an issuer in a key store of Java's, whatever is behind it: a PKCS#12 file ({@link KeyFile}) or a PKCS#11 module. The newest
 * key that is in time signs; older ones sign nothing new, and stay published until their certificates end, so that what they signed
 * stays valid.
 *
 * <pre>{@code
 * KeyRing ring = new KeyRing(store, password);
 * ring.add(new DocumentSigner("KZ", "Ministry of Healthcare", Duration.ofDays(730)), clock.instant(), random);
 * SigningKey key = ring.current(clock.instant()).orElseThrow();
 * }</pre>
 */
public final class KeyRing {

    /** How entries are named; other entries of the store are left alone. */
    private static final Pattern ALIAS = Pattern.compile("signer-(\\d{1,6})");

    private final KeyStore store;
    private final char[] password;

    /**
     * The keys in a store that is open.
     *
     * @param password the password of its entries; the PIN of a module
     */
    public KeyRing(KeyStore store, char[] password) {
        this.store = store;
        this.password = password.clone();
    }

    /** The keys, oldest first. */
    public List<SigningKey> keys() {
        try {
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                key(alias).ifPresent(keys::add);
            }
            keys.sort(Comparator.comparingInt(SigningKey::number));
            return List.copyOf(keys);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("the key store cannot be read", unreadable);
        }
    }

    private Optional<SigningKey> key(String alias) throws GeneralSecurityException {
        Matcher name = ALIAS.matcher(alias);
        if (name.matches()
                && store.getKey(alias, password) instanceof PrivateKey key
                && store.getCertificate(alias) instanceof X509Certificate certificate) {
            return Optional.of(new SigningKey(Integer.parseInt(name.group(1)), certificate, key));
        }
        return Optional.empty();
    }

    /** The key that signs at an instant: the newest that is in time. */
    public Optional<SigningKey> current(Instant clock) {
        return published(clock).stream().reduce((_, newer) -> newer);
    }

    /** The keys whose certificates have not ended, oldest first: what a trust list has to hold. */
    public List<SigningKey> published(Instant clock) {
        return keys().stream().filter(key -> key.isInTime(clock)).toList();
    }

    /** Whose keys these are, by the newest; empty for a ring without keys. */
    public Optional<DocumentSigner> owner() {
        List<SigningKey> keys = keys();
        return keys.isEmpty() ? Optional.empty() : Optional.of(DocumentSigner.of(keys.getLast()));
    }

    /** Makes a new key, which signs from now on. */
    public SigningKey add(DocumentSigner who, Instant clock, SecureRandom random) {
        List<SigningKey> keys = keys();
        int number = keys.isEmpty() ? 1 : keys.getLast().number() + 1;
        SigningKey made = who.newKey(number, Instant.ofEpochSecond(clock.getEpochSecond()), random);
        try {
            store.setKeyEntry("signer-" + number, made.key(), password, new X509Certificate[] {made.certificate()});
            return made;
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the key store does not take key %d".formatted(number), refused);
        }
    }
}
