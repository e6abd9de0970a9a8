package org.qalqan.certificate.cose;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import com.upokecenter.numbers.EInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.encoding.Cbor;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;

/**
 * A signed message with one signer (RFC 9052, section 4.2): untagged, tagged 18, or tagged 61 and 18 (RFC 8392, section 6).
 *
 * @param protectedHeader the protected header as it was signed
 * @param algorithm the algorithm in the protected header, if there is one
 * @param keyIdentifier the key identifier of the protected header, or of the unprotected one where the protected has none
 * @param payload what was signed
 * @param signature the signature
 */
public record CoseSign1(
        byte[] protectedHeader,
        Optional<CBORObject> algorithm,
        Optional<CBORObject> keyIdentifier,
        byte[] payload,
        byte[] signature) {

    public static final int ALGORITHM = 1;
    public static final int KEY_IDENTIFIER = 4;
    public static final int TAG = 18;
    private static final int CRITICAL = 2;
    private static final List<String> TAGS = List.of("", "18", "61 18");

    /**
     * Reads a message.
     *
     * @throws MalformedException when the bytes are none
     */
    public static CoseSign1 read(byte[] bytes) throws MalformedException {
        CBORObject message = Cbor.read(bytes);
        String tags = tags(message);
        if (!TAGS.contains(tags)) {
            throw malformed("the tags are " + tags + ", but should be 18, or 61 and 18, or none");
        }
        CBORObject parts = message.Untag();
        if (parts.getType() != CBORType.Array || parts.size() != 4) {
            throw malformed("is not an array of protected header, unprotected header, payload and signature");
        }
        byte[] protectedHeader = bytes(parts, 0, "protected header");
        CBORObject signed = header(protectedHeader);
        CBORObject unsigned = parts.get(1);
        if (!Cbor.isBare(unsigned, CBORType.Map)) {
            throw malformed("the unprotected header is not a map");
        }
        if (member(signed, CRITICAL).isPresent()) {
            throw malformed("the protected header demands extensions (crit) that nobody here knows");
        }
        return new CoseSign1(
                protectedHeader,
                member(signed, ALGORITHM),
                member(signed, KEY_IDENTIFIER).or(() -> member(unsigned, KEY_IDENTIFIER)),
                bytes(parts, 2, "payload"),
                bytes(parts, 3, "signature"));
    }

    private static String tags(CBORObject message) {
        return String.join(
                " ", Arrays.stream(message.GetAllTags()).map(EInteger::toString).toList());
    }

    private static byte[] bytes(CBORObject parts, int index, String name) throws MalformedException {
        CBORObject part = parts.get(index);
        if (!Cbor.isBare(part, CBORType.ByteString)) {
            throw malformed("the " + name + " is not a byte string");
        }
        return part.GetByteString();
    }

    private static CBORObject header(byte[] bytes) throws MalformedException {
        if (bytes.length == 0) {
            return CBORObject.NewMap();
        }
        CBORObject header = Cbor.read(bytes);
        if (!Cbor.isBare(header, CBORType.Map)) {
            throw malformed("the protected header is not a map");
        }
        return header;
    }

    private static Optional<CBORObject> member(CBORObject map, int label) {
        @Nullable CBORObject member = map.GetOrDefault(label, null);
        return Optional.ofNullable(member);
    }

    /** What the signature is over, when nothing else is signed with it. */
    public byte[] signedBytes() {
        return signedBytes(protectedHeader, new byte[0], payload);
    }

    /**
     * What a signature is over: Sig_structure of RFC 9052, section 4.4, with the very bytes that came.
     *
     * @param purpose bytes that both sides know (external_aad), so that a signature for one purpose is none for another
     */
    public static byte[] signedBytes(byte[] protectedHeader, byte[] purpose, byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(protectedHeader)
                .Add(purpose)
                .Add(payload)
                .EncodeToBytes();
    }

    /** The protected header of whoever signs. */
    public static byte[] header(Algorithm algorithm, KeyIdentifier identifier) {
        CBORObject header = CBORObject.NewOrderedMap();
        header.set(CBORObject.FromObject(ALGORITHM), CBORObject.FromObject(algorithm.coseNumber()));
        header.set(CBORObject.FromObject(KEY_IDENTIFIER), CBORObject.FromObject(identifier.bytes()));
        return header.EncodeToBytes();
    }

    /** A signed message, tagged 18. */
    public static byte[] write(byte[] protectedHeader, byte[] payload, byte[] signature) {
        return CBORObject.NewArray()
                .Add(protectedHeader)
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(signature)
                .WithTag(TAG)
                .EncodeToBytes();
    }

    private static MalformedException malformed(String message) {
        return new MalformedException(Layer.COSE, message);
    }
}
