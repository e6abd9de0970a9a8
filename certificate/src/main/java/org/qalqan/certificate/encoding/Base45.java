package org.qalqan.certificate.encoding;

import java.util.Arrays;

/** Base45 after RFC 9285, read strictly: no other letters, no overflow, no odd rest. */
public final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int[] DIGITS = digits();

    private Base45() {}

    private static int[] digits() {
        int[] digits = new int[128];
        Arrays.fill(digits, -1);
        for (int digit = 0; digit < ALPHABET.length(); digit++) {
            digits[ALPHABET.charAt(digit)] = digit;
        }
        return digits;
    }

    /**
     * Reads the text from an index to its end.
     *
     * @throws MalformedException when a letter is none of Base45's, a group stands for more than its bytes hold (RFC 9285, section
     *     6), or one letter is left over
     */
    public static byte[] decode(String text, int from) throws MalformedException {
        int length = text.length() - from;
        if (length % 3 == 1) {
            throw malformed("the text of %d letters leaves one over", length);
        }
        byte[] bytes = new byte[length / 3 * 2 + length % 3 / 2];
        int out = 0;
        for (int at = from; at < text.length(); at += 3) {
            boolean isPair = text.length() - at == 2;
            int value = digit(text, at) + 45 * digit(text, at + 1) + (isPair ? 0 : 2025 * digit(text, at + 2));
            if (value > (isPair ? 0xFF : 0xFFFF)) {
                throw malformed("the group at letter %d stands for %d, which is too much", at, value);
            }
            if (!isPair) {
                bytes[out++] = (byte) (value >> 8);
            }
            bytes[out++] = (byte) value;
        }
        return bytes;
    }

    private static int digit(String text, int at) throws MalformedException {
        char letter = text.charAt(at);
        int digit = letter < DIGITS.length ? DIGITS[letter] : -1;
        if (digit < 0) {
            throw malformed("letter %d (U+%04X) is none of Base45's", at, (int) letter);
        }
        return digit;
    }

    private static MalformedException malformed(String message, Object... values) {
        return new MalformedException(Layer.BASE45, message.formatted(values));
    }

    /** Writes bytes as Base45. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 2 * 3 + 2);
        for (int at = 0; at < bytes.length; at += 2) {
            boolean isSingle = bytes.length - at == 1;
            int value = isSingle ? bytes[at] & 0xFF : (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (!isSingle) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }
}
