package org.qalqan.certificate.hcert;

import org.qalqan.certificate.encoding.Base45;
import org.qalqan.certificate.encoding.Compression;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;

/** The wrapping of HCERT: {@code HC1:}, Base45, zlib (HCERT 1.0, section 4.2). */
public final class Hcert {

    public static final String PREFIX = "HC1:";

    /** As many letters as the largest QR code holds in alphanumeric mode (ISO/IEC 18004). */
    private static final int TEXT_LETTERS = 4_296;

    private static final int MESSAGE_BYTES = 64 * 1024;

    private Hcert() {}

    /**
     * The COSE message in a text.
     *
     * @throws MalformedException when a layer cannot be taken off
     */
    public static byte[] unwrap(String text) throws MalformedException {
        if (text.length() > TEXT_LETTERS) {
            throw new MalformedException(
                    Layer.TEXT, "has %d letters, but a QR code holds %d".formatted(text.length(), TEXT_LETTERS));
        }
        if (!text.startsWith(PREFIX)) {
            throw new MalformedException(Layer.PREFIX, "does not begin with " + PREFIX);
        }
        return Compression.ZLIB.inflate(Base45.decode(text, PREFIX.length()), MESSAGE_BYTES);
    }

    /** The text around a COSE message. */
    public static String wrap(byte[] message) {
        return PREFIX + Base45.encode(Compression.ZLIB.deflate(message));
    }
}
