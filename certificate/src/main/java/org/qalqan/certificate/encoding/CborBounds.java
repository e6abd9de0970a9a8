package org.qalqan.certificate.encoding;

/**
 * Walks over CBOR (RFC 8949, appendix C) before anything is built from it: well-formed, not deep, not many, and with no tags but those
 * of certificates, so that nothing in it can cost more than its length.
 */
final class CborBounds {

    private static final int MAXIMUM_DEPTH = 32;
    private static final int MAXIMUM_ITEMS = 20_000;
    private static final int INDEFINITE = 31;

    private final byte[] bytes;
    private int at;
    private int items;

    private CborBounds(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws MalformedException {
        CborBounds walk = new CborBounds(bytes);
        walk.item(0);
        if (walk.at != bytes.length) {
            throw malformed("%d bytes follow the item".formatted(bytes.length - walk.at));
        }
    }

    private void item(int depth) throws MalformedException {
        if (depth > MAXIMUM_DEPTH) {
            throw malformed("nested deeper than %d".formatted(MAXIMUM_DEPTH));
        }
        if (++items > MAXIMUM_ITEMS) {
            throw malformed("more than %d items".formatted(MAXIMUM_ITEMS));
        }
        int initial = next();
        int type = initial >> 5;
        int info = initial & 0x1F;
        if (info == INDEFINITE) {
            indefinite(type, depth);
            return;
        }
        long argument = argument(info);
        switch (type) {
            case 2, 3 -> skip(argument);
            case 4 -> items(argument, depth);
            case 5 -> items(doubled(argument), depth);
            case 6 -> tagged(argument, depth);
            default -> {}
        }
    }

    private void items(long count, int depth) throws MalformedException {
        for (long item = 0; item < count; item++) {
            item(depth + 1);
        }
    }

    private static long doubled(long count) {
        return Math.min(count, MAXIMUM_ITEMS) * 2;
    }

    private void tagged(long tag, int depth) throws MalformedException {
        if (tag != 0 && tag != 1 && tag != 18 && tag != 61 && tag != 1004) {
            throw malformed("tag %s has no place in a certificate".formatted(Long.toUnsignedString(tag)));
        }
        item(depth + 1);
    }

    private void indefinite(int type, int depth) throws MalformedException {
        if (type < 2 || type > 5) {
            throw malformed("byte %d has no meaning".formatted(at - 1));
        }
        while (peek() != 0xFF) {
            if (type < 4 && (peek() >> 5 != type || (peek() & 0x1F) == INDEFINITE)) {
                throw malformed("the parts of the string at byte %d are of another kind".formatted(at));
            }
            item(depth + 1);
            if (type == 5) {
                item(depth + 1);
            }
        }
        at++;
    }

    private long argument(int info) throws MalformedException {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw malformed("byte %d has no meaning".formatted(at - 1));
        }
        long argument = 0;
        for (int left = 1 << (info - 24); left > 0; left--) {
            argument = argument << 8 | next();
        }
        if (info == 27 && argument < 0) {
            throw malformed("the number before byte %d is too large".formatted(at));
        }
        return argument;
    }

    private void skip(long length) throws MalformedException {
        if (length > bytes.length - at) {
            throw malformed("the string at byte %d is longer than what is left".formatted(at));
        }
        at += (int) length;
    }

    private int peek() throws MalformedException {
        if (at >= bytes.length) {
            throw malformed("ends early");
        }
        return bytes[at] & 0xFF;
    }

    private int next() throws MalformedException {
        int next = peek();
        at++;
        return next;
    }

    private static MalformedException malformed(String message) {
        return new MalformedException(Layer.CBOR, message);
    }
}
