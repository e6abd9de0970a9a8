package org.qalqan.certificate.revocation;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.cose.CoseSign1;
import org.qalqan.certificate.cose.MessageSigner;
import org.qalqan.certificate.encoding.Cbor;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Traces;

/**
 * What an issuer has revoked, as of an instant. Its bytes are a COSE message whose form is written in docs/formats/revocation.md: the same
 * revocations give the same payload.
 *
 * <pre>{@code
 * RevocationList list = RevocationList.read(bytes, trust);
 * Verdict verdict = new CertificateVerifier(products).with(List.of(list)).verify(text, trust, clock.instant());
 * verdict.reason();  // "revoked: its certificate stands on the revocation list of KZ of 2021-06-04T00:00:00Z"
 * }</pre>
 *
 * @param issuer who says so
 * @param issuedAt as of when
 * @param nextAt when the next list is due; until then this one is current
 * @param revoked what is revoked
 */
public record RevocationList(String issuer, Instant issuedAt, Instant nextAt, Map<Subject, Hashes> revoked) {

    /** Signed with it, so that the signature of a list is never one of a certificate, and the other way round. */
    private static final byte[] PURPOSE = "qalqan revocation list 1".getBytes(StandardCharsets.US_ASCII);

    private static final int ISSUER = 1;
    private static final int NEXT_AT = 4;
    private static final int ISSUED_AT = 6;

    public RevocationList {
        revoked = Map.copyOf(revoked);
    }

    /** A list of texts: identifiers of certificates, signatures and signers as in {@link Traces}, lots as they are printed. */
    public static RevocationList of(
            String issuer, Instant issuedAt, Instant nextAt, Map<Subject, ? extends Collection<String>> texts) {
        Map<Subject, Hashes> revoked = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            @Nullable Collection<String> named = texts.get(subject);
            if (named != null && !named.isEmpty()) {
                revoked.put(subject, Hashes.of(named));
            }
        }
        return new RevocationList(
                issuer,
                Instant.ofEpochSecond(issuedAt.getEpochSecond()),
                Instant.ofEpochSecond(nextAt.getEpochSecond()),
                revoked);
    }

    /** Why a certificate is not to be relied on; empty when nothing in it is revoked. What is revoked stays so, however old the list. */
    public Optional<Failure.Revoked> failure(Traces traces) {
        for (Map.Entry<Subject, Hashes> entry : revoked.entrySet()) {
            if (entry.getKey().in(traces).stream().anyMatch(entry.getValue()::contains)) {
                return Optional.of(new Failure.Revoked("its %s stands on the revocation list of %s of %s"
                        .formatted(entry.getKey().label(), issuer, issuedAt)));
            }
        }
        return Optional.empty();
    }

    /** Whether a newer list should be there by now. */
    public boolean isOverdue(Instant clock) {
        return clock.isAfter(nextAt);
    }

    /** How many entries it has. */
    public int size() {
        return revoked.values().stream().mapToInt(Hashes::size).sum();
    }

    /** The list, signed. */
    public byte[] signed(Algorithm algorithm, KeyIdentifier identifier, Function<byte[], byte[]> signer) {
        byte[] header = CoseSign1.header(algorithm, identifier);
        byte[] payload = payload();
        return CoseSign1.write(header, payload, signer.apply(CoseSign1.signedBytes(header, PURPOSE, payload)));
    }

    private byte[] payload() {
        CBORObject claims = CBORObject.NewOrderedMap();
        put(claims, ISSUER, issuer);
        put(claims, NEXT_AT, nextAt.getEpochSecond());
        put(claims, ISSUED_AT, issuedAt.getEpochSecond());
        for (Subject subject : Subject.values()) {
            @Nullable Hashes hashes = revoked.get(subject);
            if (hashes != null) {
                put(claims, subject.claim(), hashes.bytes());
            }
        }
        return claims.EncodeToBytes();
    }

    private static void put(CBORObject claims, int label, Object value) {
        claims.set(CBORObject.FromObject(label), CBORObject.FromObject(value));
    }

    /**
     * Reads a list that somebody trusted has signed while their certificate was valid.
     *
     * @throws MalformedException when the bytes are no list, or nobody who is trusted has signed them
     */
    public static RevocationList read(byte[] bytes, Trust trust) throws MalformedException {
        CoseSign1 message = CoseSign1.read(bytes);
        byte[] signedBytes = CoseSign1.signedBytes(message.protectedHeader(), PURPOSE, message.payload());
        MessageSigner signer = MessageSigner.of(message, signedBytes, trust);
        if (signer.failure().isPresent()) {
            throw new MalformedException(Layer.COSE, signer.failure().get().text());
        }
        RevocationList list = list(Cbor.read(message.payload()));
        SignerCertificate.Details details = signer.details().orElseThrow();
        if (!details.isInTime(list.issuedAt)) {
            throw new MalformedException(
                    Layer.CLAIMS, "the signer's certificate was not valid at %s".formatted(list.issuedAt));
        }
        return list;
    }

    private static RevocationList list(CBORObject claims) throws MalformedException {
        if (!Cbor.isBare(claims, CBORType.Map)) {
            throw malformed("is not a map");
        }
        Map<Subject, Hashes> revoked = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            @Nullable CBORObject entries = claims.GetOrDefault(subject.claim(), null);
            if (entries != null) {
                if (!Cbor.isBare(entries, CBORType.ByteString)) {
                    throw malformed("the entries of %s are not bytes".formatted(subject.label()));
                }
                revoked.put(subject, Hashes.read(entries.GetByteString()));
            }
        }
        @Nullable CBORObject issuer = claims.GetOrDefault(ISSUER, null);
        if (issuer == null || !Cbor.isBare(issuer, CBORType.TextString)) {
            throw malformed("names no issuer");
        }
        return new RevocationList(issuer.AsString(), instant(claims, ISSUED_AT), instant(claims, NEXT_AT), revoked);
    }

    private static Instant instant(CBORObject claims, int label) throws MalformedException {
        @Nullable CBORObject seconds = claims.GetOrDefault(label, null);
        if (seconds == null || !Cbor.isBare(seconds, CBORType.Integer) || !seconds.CanValueFitInInt64()) {
            throw malformed("claim %d is not a number of seconds".formatted(label));
        }
        long value = seconds.AsInt64Value();
        if (value < 0 || value > 253_402_300_799L) {
            throw malformed("claim %d is beyond the calendar".formatted(label));
        }
        return Instant.ofEpochSecond(value);
    }

    private static MalformedException malformed(String message) {
        return new MalformedException(Layer.CLAIMS, "the revocation list " + message);
    }
}
