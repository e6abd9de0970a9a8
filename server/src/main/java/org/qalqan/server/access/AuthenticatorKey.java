package org.qalqan.server.access;

import java.util.Locale;

/**
 * What an authenticator app needs to make the codes of an account.
 *
 * @param account name
 * @param secret shared with the app
 */
public record AuthenticatorKey(String account, byte[] secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The secret for typing it in: Base32 (RFC 4648, section 6), in groups of four. */
    public String text() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ").toLowerCase(Locale.ROOT);
    }

    /** The secret for scanning it: an address of the scheme that authenticator apps read. */
    public String address() {
        return "otpauth://totp/Qalqan:%s?secret=%s&issuer=Qalqan&algorithm=SHA1&digits=%d&period=%d"
                .formatted(account, base32(), TimedCode.DIGITS, TimedCode.STEP_SECONDS);
    }

    /** Each five bits are a character; a secret of 20 bytes makes 32 without a rest. */
    private String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = held << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 31));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "AuthenticatorKey[%s]".formatted(account);
    }
}
