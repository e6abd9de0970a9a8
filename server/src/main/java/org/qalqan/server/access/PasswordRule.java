package org.qalqan.server.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password has to be: long, and not the account's name. No rules about kinds of characters and no forced renewal (NIST SP 800-63B,
 * section 3.1.1.2). The upper limit bounds the work of hashing.
 */
public final class PasswordRule {

    public static final int FEWEST_CHARACTERS = 12;
    public static final int MOST_BYTES = 256;

    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    /** Each law that a password would break. */
    public enum Breach {
        TOO_SHORT("a password has at least %d characters".formatted(FEWEST_CHARACTERS)),
        TOO_LONG("a password has at most %d bytes in UTF-8; a Cyrillic letter takes two".formatted(MOST_BYTES)),
        TOO_PLAIN("a password has at least %d different characters".formatted(FEWEST_DIFFERENT)),
        HOLDS_NAME("a password does not hold the account's name");

        private final String law;

        Breach(String law) {
            this.law = law;
        }

        /** The law in a sentence. */
        public String law() {
            return law;
        }
    }

    /** What is wrong with a password for an account; empty when it will do. */
    public static List<Breach> breaches(String account, String password) {
        List<Breach> breaches = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
            breaches.add(Breach.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            breaches.add(Breach.TOO_LONG);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            breaches.add(Breach.TOO_PLAIN);
        }
        if (!account.isEmpty() && password.toLowerCase(Locale.ROOT).contains(account)) {
            breaches.add(Breach.HOLDS_NAME);
        }
        return List.copyOf(breaches);
    }
}
