package org.qalqan.certificate.encoding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression as certificates use it: zlib (RFC 1950) in HCERT, bare deflate (RFC 1951) in health cards. */
public enum Compression {
    ZLIB(false, 2, 4),
    DEFLATE(true, 0, 0);

    private final boolean isBare;
    private final int headerBytes;
    private final int checksumBytes;

    Compression(boolean isBare, int headerBytes, int checksumBytes) {
        this.isBare = isBare;
        this.headerBytes = headerBytes;
        this.checksumBytes = checksumBytes;
    }

    /**
     * Takes the compression off.
     *
     * @param limitBytes the most that may come out
     * @throws MalformedException when the stream is broken, ends early, has something behind its end, or holds more than the limit
     */
    public byte[] inflate(byte[] compressed, int limitBytes) throws MalformedException {
        byte[] bytes = inflated(isBare, compressed, limitBytes);
        if (hasMarkedPadding(compressed, bytes)) {
            throw malformed("the bits behind the end of the stream are not nought");
        }
        return bytes;
    }

    private static byte[] inflated(boolean isBare, byte[] compressed, int limitBytes) throws MalformedException {
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
     * can be taken away and the same comes out, it is padding. (Read without its checksum, which would differ in any other case and
     * cost an exception each time.)
     */
    private boolean hasMarkedPadding(byte[] compressed, byte[] expected) {
        byte[] stream = Arrays.copyOfRange(compressed, headerBytes, compressed.length - checksumBytes);
        int last = stream.length - 1;
        int highestMark = Integer.highestOneBit(stream[last] & 0xFF);
        if (highestMark == 0) {
            return false;
        }
        stream[last] ^= (byte) highestMark;
        try {
            return Arrays.equals(inflated(true, stream, expected.length), expected);
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
