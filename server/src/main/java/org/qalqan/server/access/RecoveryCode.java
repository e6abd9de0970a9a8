package org.qalqan.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** A code such as {@code k7qm-2xhd-9wfa-3tve}: 80 random bits in letters and digits that are not mistaken for each other. */
final class RecoveryCode {

    private static final String ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";
    private static final int CHARACTERS = 16;

    private RecoveryCode() {}

    static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** SHA-256 of a code as somebody typed it: capitals, spaces and hyphens make no difference. */
    static byte[] digest(String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
