package org.qalqan.certificate.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of everything in health certificates. */
public final class Sha256 {

    private Sha256() {}

    /** The 32 bytes of the SHA-256 of some bytes. */
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
