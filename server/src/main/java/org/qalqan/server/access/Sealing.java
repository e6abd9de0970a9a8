package org.qalqan.server.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals small secrets for the database by AES-256-GCM (NIST SP 800-38D): number of the key, nonce, then what is sealed with its tag. What
 * was sealed for one owner does not open for another.
 */
@Component
class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] seal(byte[] secret, String owner) {
        SealingKeys.Numbered key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key.key(), nonce, owner, secret);
        return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
                .putInt(key.number())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the key is not there, or the bytes are not what was sealed for this owner */
    byte[] open(byte[] bytes, String owner) {
        ByteBuffer sealed = ByteBuffer.wrap(bytes);
        int number = sealed.getInt();
        byte[] key = keys.find(number)
                .orElseThrow(() -> new IllegalStateException(
                        "A secret is sealed with key %d, and there is none. Maybe restore the file of keys"
                                .formatted(number)));
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        byte[] rest = new byte[sealed.remaining()];
        sealed.get(rest);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, owner, rest);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String owner, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A secret of %s could not be sealed or opened".formatted(owner), failed);
        }
    }
}
