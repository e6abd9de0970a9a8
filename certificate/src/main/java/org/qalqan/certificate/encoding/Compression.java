package org.qalqan.certificate.encoding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression as certificates use it: zlib (RFC 1950) in HCERT, bare deflate (RFC 1951) in health cards. */
public enum Compression {
    ZLIB(false, 4),
    DEFLATE(true, 0);

    private final boolean isBare;
    private final int checksumBytes;

    Compression(boolean isBare, int checksumBytes) {
        this.isBare = isBare;
        this.checksumBytes = checksumBytes;
    }

    /**
     * Takes the compression off.
     *
     * @param limitBytes the most that may come out
     * @throws MalformedException when the stream is broken, ends early, has something behind its end, or holds more than the limit
     */
    public byte[] inflate(byte[] compressed, int limitBytes) throws MalformedException {
        byte[] bytes = inflated(compressed, limitBytes);
        if (hasMarkedPadding(compressed, bytes)) {
            throw malformed("the bits behind the end of the stream are not nought");
        }
        return bytes;
    }

    private byte[] inflated(byte[] compressed, int limitBytes) throws MalformedException {
        try (Inflater inflater = new Inflater(isBare)) {
            inflater.setInput(compressed);
            byte[] bytes = new byte[(int) Math.min(compressed.length * 4L + 64, limitBytes + 1L)];
            int length = 0;
            while (!inflater.finished()) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, limitBytes + 1));
                }
                int read = inflater.inflate(bytes, length, bytes.length - length);
                length += read;
                if (length > limitBytes) {
                    throw malformed("more than %d bytes come out".formatted(limitBytes));
                }
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw malformed("the stream ends early");
                }
            }
            if (inflater.getRemaining() > 0) {
                throw malformed("%d bytes follow the end of the stream".formatted(inflater.getRemaining()));
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException broken) {
            throw malformed("the stream is broken: " + broken.getMessage());
        }
    }

    /**
     * Up to seven bits behind a deflate stream belong to nothing and are nought (every encoder writes them so). Marked ones would let a
     * changed text pass as the same certificate. They are the highest bits of the last byte: when the highest mark of that byte
     * can be taken away and the same comes out, it is padding.
     */
    private boolean hasMarkedPadding(byte[] compressed, byte[] expected) {
        int last = compressed.length - checksumBytes - 1;
        int highestMark = Integer.highestOneBit(compressed[last] & 0xFF);
        if (highestMark == 0) {
            return false;
        }
        byte[] unmarked = compressed.clone();
        unmarked[last] ^= (byte) highestMark;
        try {
            return Arrays.equals(inflated(unmarked, expected.length), expected);
        } catch (MalformedException changed) {
            return false;
        }
    }

    /** Compresses as far as it goes. */
    public byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, isBare)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            byte[] part = new byte[1024];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    private static MalformedException malformed(String message) {
        return new MalformedException(Layer.COMPRESSION, message);
    }
}
