package org.qalqan.certificate.revocation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.trust.Sha256;

/**
 * A set of texts, of which only the first 8 bytes of each SHA-256 are kept, sorted. Nobody reads the texts out of it. A text that is not
 * in a set of n is taken for one that is with a probability of at most n / 2^64: with ten million, 5.5e-13.
 */
public final class Hashes {

    private final long[] sorted;

    private Hashes(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of some texts. The same texts give the same set, in whatever order and however often they come. */
    public static Hashes of(Collection<String> texts) {
        return new Hashes(texts.stream()
                .mapToLong(text -> key(hash(text)))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Flipping the sign bit makes the signed order of numbers that of their bytes. */
    private static long key(long hash) {
        return hash ^ Long.MIN_VALUE;
    }

    private static long hash(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /**
     * The set of a list of 8 bytes each.
     *
     * @throws MalformedException when there is a rest, or they do not ascend strictly: one set has one form
     */
    static Hashes read(byte[] bytes) throws MalformedException {
        if (bytes.length % Long.BYTES != 0) {
            throw new MalformedException(
                    Layer.CLAIMS, "%d bytes are not entries of %d".formatted(bytes.length, Long.BYTES));
        }
        ByteBuffer entries = ByteBuffer.wrap(bytes);
        long[] sorted = new long[bytes.length / Long.BYTES];
        for (int at = 0; at < sorted.length; at++) {
            sorted[at] = key(entries.getLong());
            if (at > 0 && sorted[at] <= sorted[at - 1]) {
                throw new MalformedException(Layer.CLAIMS, "entry %d is not greater than the one before".formatted(at));
            }
        }
        return new Hashes(sorted);
    }

    /** The entries, 8 bytes each, ascending. */
    byte[] bytes() {
        ByteBuffer entries = ByteBuffer.allocate(sorted.length * Long.BYTES);
        for (long each : sorted) {
            entries.putLong(key(each));
        }
        return entries.array();
    }

    /** Whether a text is in the set, but for the probability above. */
    public boolean contains(String text) {
        return Arrays.binarySearch(sorted, key(hash(text))) >= 0;
    }

    /** How many entries it has. */
    public int size() {
        return sorted.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hashes hashes && Arrays.equals(sorted, hashes.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "Hashes[%d]".formatted(sorted.length);
    }
}
