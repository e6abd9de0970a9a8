package org.qalqan.certificate.cose;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.List;
import java.util.Optional;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.SignatureCheck;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure.Unsigned;

/**
 * Who signed a message, or why nobody did.
 *
 * @param details the certificate that signed; without a valid signature the first one with the named identifier
 * @param failure why nobody signed; empty when somebody did
 */
public record MessageSigner(Optional<SignerCertificate.Details> details, Optional<Unsigned> failure) {

    /**
     * The signer of a message among the trusted.
     *
     * @param signedBytes what the signature has to be over
     */
    public static MessageSigner of(CoseSign1 message, byte[] signedBytes, Trust trust) {
        Optional<KeyIdentifier> identifier = identifier(message);
        if (identifier.isEmpty()) {
            return none(
                    Unsigned.Cause.NO_KEY_IDENTIFIER,
                    message.keyIdentifier().isEmpty()
                            ? "neither header has a key identifier"
                            : "the key identifier is not of %d bytes".formatted(KeyIdentifier.BYTES));
        }
        List<SignerCertificate> candidates = trust.signers().stream()
                .filter(each -> each.identifier().equals(identifier.get()))
                .toList();
        if (candidates.isEmpty()) {
            return none(
                    Unsigned.Cause.UNKNOWN_KEY,
                    "nobody who is trusted has the key identifier "
                            + identifier.get().hex());
        }
        return of(message, signedBytes, candidates);
    }

    /** The key identifier that a message names; empty when it names none of 8 bytes. */
    public static Optional<KeyIdentifier> identifier(CoseSign1 message) {
        return message.keyIdentifier()
                .filter(named -> named.getType() == CBORType.ByteString)
                .map(CBORObject::GetByteString)
                .filter(bytes -> bytes.length == KeyIdentifier.BYTES)
                .map(KeyIdentifier::of);
    }

    private static MessageSigner of(CoseSign1 message, byte[] signedBytes, List<SignerCertificate> candidates) {
        Optional<Unsigned> failure = Optional.empty();
        for (SignerCertificate candidate : candidates) {
            failure = failure(message, signedBytes, candidate);
            if (failure.isEmpty()) {
                return new MessageSigner(candidate.details(), failure);
            }
        }
        return new MessageSigner(candidates.getFirst().details(), failure);
    }

    private static Optional<Unsigned> failure(CoseSign1 message, byte[] signedBytes, SignerCertificate candidate) {
        if (message.algorithm().isEmpty()) {
            return unsigned(Unsigned.Cause.NO_ALGORITHM, "the protected header names no algorithm");
        }
        CBORObject named = message.algorithm().get();
        Optional<Algorithm> algorithm = named.getType() == CBORType.Integer && named.CanValueFitInInt32()
                ? Algorithm.ofCose(named.AsInt32Value())
                : Optional.empty();
        if (algorithm.isEmpty()) {
            return unsigned(
                    Unsigned.Cause.UNSUPPORTED_ALGORITHM,
                    "the algorithm is %s, but −7 (ES256) and −37 (PS256) are supported".formatted(named));
        }
        if (candidate.details().isEmpty()) {
            return unsigned(Unsigned.Cause.UNSUITABLE_KEY, "the signer's certificate cannot be read");
        }
        return new SignatureCheck(algorithm.get(), signedBytes, message.signature())
                .against(candidate.details().get().key());
    }

    private static MessageSigner none(Unsigned.Cause cause, String text) {
        return new MessageSigner(Optional.empty(), unsigned(cause, text));
    }

    private static Optional<Unsigned> unsigned(Unsigned.Cause cause, String text) {
        return Optional.of(new Unsigned(cause, text));
    }
}
