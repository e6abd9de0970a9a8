package org.qalqan.server.access;

import java.security.SecureRandom;

/** A first password for somebody else's account: 80 random bits that can be read out over the telephone. Its owner changes it. */
public final class GeneratedPassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    /** Another each time. */
    public static String next() {
        return RecoveryCode.random(RANDOM);
    }
}
