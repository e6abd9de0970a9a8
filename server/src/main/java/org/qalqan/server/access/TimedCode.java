package org.qalqan.server.access;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238): six digits of HMAC-SHA-1, a new one each 30 seconds, as every authenticator app makes them.
 *
 * @param secret shared with the app
 */
record TimedCode(byte[] secret) {

    static final int DIGITS = 6;
    static final long STEP_SECONDS = 30;

    /** Clocks differ, and typing takes time: one step before and one after count as well (section 5.2). */
    private static final long STEPS_ASIDE = 1;

    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(DIGITS);

    /** The number of the 30 seconds that a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    String at(long step) {
        try {
            Key key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A secret of this length is a key", impossible);
        }
    }

    /** The step that a typed code belongs to, of those that count at a moment and come after another step; empty when it is none's. */
    OptionalLong step(String typed, Instant moment, long after) {
        String code = typed.replace(" ", "");
        long now = step(moment);
        return LongStream.rangeClosed(now - STEPS_ASIDE, now + STEPS_ASIDE)
                .filter(step -> step > after && at(step).equals(code))
                .findFirst();
    }
}
