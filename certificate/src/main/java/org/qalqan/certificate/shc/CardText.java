package org.qalqan.certificate.shc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;

/**
 * The text of a health card's QR codes: {@code shc:/} and two digits for each letter of the JWS, or several chunks {@code shc:/1/3/…},
 * {@code shc:/2/3/…} (SMART Health Cards Framework, "Encoding chunks as QR codes").
 */
public final class CardText {

    private static final String PREFIX = "shc:/";

    /** As many digits as the largest QR code holds in numeric mode, and the prefix. */
    private static final int CHUNK_LETTERS = 7_089 + 12;

    private static final int MAXIMUM_CHUNKS = 20;
    private static final int FIRST_LETTER = '-';
    private static final int LAST_LETTER = 'z';

    /** A card in one code has at most this many letters; longer ones are cut into chunks. */
    private static final int SINGLE_LETTERS = 1_195;

    private static final int LETTERS_IN_CHUNK = 1_191;

    private CardText() {}

    /**
     * The JWS in one code or several chunks, in any order.
     *
     * @throws MalformedException when a chunk is missing, doubled or broken
     */
    public static String jws(List<String> codes) throws MalformedException {
        if (codes.isEmpty() || codes.size() > MAXIMUM_CHUNKS) {
            throw new MalformedException(
                    Layer.CHUNKS,
                    "there are %d codes, but 1 to %d are allowed".formatted(codes.size(), MAXIMUM_CHUNKS));
        }
        @Nullable String[] parts = new String[codes.size()];
        for (String code : codes) {
            Chunk chunk = Chunk.read(code);
            if (chunk.of() != codes.size()) {
                throw new MalformedException(
                        Layer.CHUNKS, "a chunk is one of %d, but there are %d".formatted(chunk.of(), codes.size()));
            }
            if (parts[chunk.number() - 1] != null) {
                throw new MalformedException(Layer.CHUNKS, "chunk %d is there twice".formatted(chunk.number()));
            }
            parts[chunk.number() - 1] = letters(chunk.digits());
        }
        return String.join("", parts);
    }

    private record Chunk(int number, int of, String digits) {

        static Chunk read(String code) throws MalformedException {
            if (code.length() > CHUNK_LETTERS) {
                throw new MalformedException(
                        Layer.TEXT, "has %d letters, more than a QR code holds".formatted(code.length()));
            }
            if (!code.startsWith(PREFIX)) {
                throw new MalformedException(Layer.PREFIX, "does not begin with " + PREFIX);
            }
            String[] parts = code.substring(PREFIX.length()).split("/", -1);
            if (parts.length == 1) {
                return new Chunk(1, 1, parts[0]);
            }
            if (parts.length != 3 || !parts[0].matches("[1-9]\\d?") || !parts[1].matches("[1-9]\\d?")) {
                throw new MalformedException(Layer.CHUNKS, "a chunk is not like shc:/1/2/ and digits");
            }
            int number = Integer.parseInt(parts[0]);
            int of = Integer.parseInt(parts[1]);
            if (number > of) {
                throw new MalformedException(Layer.CHUNKS, "a chunk is number %d of %d".formatted(number, of));
            }
            return new Chunk(number, of, parts[2]);
        }
    }

    private static String letters(String digits) throws MalformedException {
        if (digits.isEmpty() || digits.length() % 2 != 0) {
            throw new MalformedException(Layer.DIGITS, "%d digits are not pairs".formatted(digits.length()));
        }
        StringBuilder letters = new StringBuilder(digits.length() / 2);
        for (int at = 0; at < digits.length(); at += 2) {
            int letter = digit(digits, at) * 10 + digit(digits, at + 1) + FIRST_LETTER;
            if (letter > LAST_LETTER) {
                throw new MalformedException(Layer.DIGITS, "the pair at digit %d stands for no letter".formatted(at));
            }
            letters.append((char) letter);
        }
        return letters.toString();
    }

    private static int digit(String digits, int at) throws MalformedException {
        char digit = digits.charAt(at);
        if (digit < '0' || digit > '9') {
            throw new MalformedException(Layer.DIGITS, "digit %d (U+%04X) is none".formatted(at, (int) digit));
        }
        return digit - '0';
    }

    /** The codes for a JWS: one, or chunks of even length where it is long. */
    public static List<String> codes(String jws) {
        if (jws.length() <= SINGLE_LETTERS) {
            return List.of(PREFIX + digits(jws));
        }
        int count = Math.ceilDiv(jws.length(), LETTERS_IN_CHUNK);
        int size = Math.ceilDiv(jws.length(), count);
        List<String> codes = new ArrayList<>(count);
        for (int chunk = 0; chunk < count; chunk++) {
            String part = jws.substring(chunk * size, Math.min(jws.length(), (chunk + 1) * size));
            codes.add("%s%d/%d/%s".formatted(PREFIX, chunk + 1, count, digits(part)));
        }
        return codes;
    }

    private static String digits(String letters) {
        StringBuilder digits = new StringBuilder(letters.length() * 2);
        for (int at = 0; at < letters.length(); at++) {
            int number = letters.charAt(at) - FIRST_LETTER;
            digits.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
        }
        return digits.toString();
    }
}
