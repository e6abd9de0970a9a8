package org.qalqan.certificate.hcert;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.SignatureCheck;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Failure.OutOfTime;
import org.qalqan.certificate.verdict.Failure.Unsigned;
import org.qalqan.certificate.verdict.Format;
import org.qalqan.certificate.verdict.Kind;
import org.qalqan.certificate.verdict.Payload;
import org.qalqan.certificate.verdict.TimeRules;
import org.qalqan.certificate.verdict.Verdict;

/** Verifies HCERT. Thread-safe. */
public final class HcertVerifier {

    private final Products products;

    public HcertVerifier(Products products) {
        this.products = products;
    }

    /** The verdict on a text. Never fails, whatever the text. */
    public Verdict verify(String text, Trust trust, Instant clock) {
        try {
            return verifyMessage(Hcert.unwrap(text), trust, clock);
        } catch (MalformedException malformed) {
            return Verdict.undecodable(Format.HCERT, Failure.Undecodable.of(malformed));
        }
    }

    /** The verdict on a COSE message without its wrapping. Never fails, whatever the message. */
    public Verdict verifyMessage(byte[] message, Trust trust, Instant clock) {
        try {
            return verdict(CoseSign1.read(message), trust, clock);
        } catch (MalformedException malformed) {
            return Verdict.undecodable(Format.HCERT, Failure.Undecodable.of(malformed));
        }
    }

    private Verdict verdict(CoseSign1 message, Trust trust, Instant clock) {
        List<Failure> failures = new ArrayList<>();
        Optional<Payload> payload = payload(message, failures);
        Signer signer = signer(message, trust);
        signer.failure().ifPresent(failures::add);
        boolean isUsed = payload.isPresent()
                && isUsedRightly(signer, trust, payload.get().kind(), failures);
        boolean isInTime = payload.isPresent() && isInTime(payload.get().times(), signer, clock, failures);
        return new Verdict(
                Format.HCERT, payload.isPresent(), signer.failure().isEmpty(), isUsed, isInTime, failures, payload);
    }

    private Optional<Payload> payload(CoseSign1 message, List<Failure> failures) {
        try {
            HealthClaims claims = HealthClaims.read(message.payload());
            boolean isDcc = claims.subclaim().equals(HealthClaims.DCC);
            Value.Members certificate = claims.certificate();
            if (isDcc) {
                DccSchema.faults(certificate).forEach(fault -> failures.add(new Failure.OffSchema(fault)));
            }
            return Optional.of(new Payload(
                    certificate,
                    isDcc ? DccSchema.kind(certificate) : Kind.OTHER,
                    isDcc ? certificate.text("ver").orElse("") : "",
                    claims.issuer(),
                    claims.times(),
                    isDcc ? products.in(certificate) : List.of()));
        } catch (MalformedException malformed) {
            failures.add(Failure.Undecodable.of(malformed));
            return Optional.empty();
        }
    }

    /**
     * Who signed, or why nobody did.
     *
     * @param details the certificate that signed; without a valid signature the first one with the named identifier
     */
    private record Signer(Optional<SignerCertificate.Details> details, Optional<Unsigned> failure) {

        private static Signer none(Unsigned.Cause cause, String text) {
            return new Signer(Optional.empty(), Optional.of(new Unsigned(cause, text)));
        }
    }

    private static Signer signer(CoseSign1 message, Trust trust) {
        if (message.keyIdentifier().isEmpty()) {
            return Signer.none(Unsigned.Cause.NO_KEY_IDENTIFIER, "neither header has a key identifier");
        }
        CBORObject named = message.keyIdentifier().get();
        if (named.getType() != CBORType.ByteString || named.GetByteString().length != KeyIdentifier.BYTES) {
            return Signer.none(Unsigned.Cause.NO_KEY_IDENTIFIER, "the key identifier is not of 8 bytes");
        }
        KeyIdentifier identifier = KeyIdentifier.of(named.GetByteString());
        List<SignerCertificate> candidates = trust.signers().stream()
                .filter(each -> each.identifier().equals(identifier))
                .toList();
        if (candidates.isEmpty()) {
            return Signer.none(
                    Unsigned.Cause.UNKNOWN_KEY, "nobody who is trusted has the key identifier " + identifier.hex());
        }
        return signer(message, candidates);
    }

    private static Signer signer(CoseSign1 message, List<SignerCertificate> candidates) {
        Optional<Unsigned> failure = Optional.empty();
        for (SignerCertificate candidate : candidates) {
            failure = failure(message, candidate);
            if (failure.isEmpty()) {
                return new Signer(candidate.details(), failure);
            }
        }
        return new Signer(candidates.getFirst().details(), failure);
    }

    private static Optional<Unsigned> failure(CoseSign1 message, SignerCertificate candidate) {
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
        return new SignatureCheck(algorithm.get(), message.signedBytes(), message.signature())
                .against(candidate.details().get().key());
    }

    private static Optional<Unsigned> unsigned(Unsigned.Cause cause, String text) {
        return Optional.of(new Unsigned(cause, text));
    }

    private static boolean isUsedRightly(Signer signer, Trust trust, Kind kind, List<Failure> failures) {
        if (signer.details().isEmpty()) {
            return trust.signers().stream()
                    .flatMap(each -> each.details().stream())
                    .anyMatch(details -> details.usages().allow(kind));
        }
        boolean isAllowed = signer.details().get().usages().allow(kind);
        if (!isAllowed) {
            failures.add(new Failure.WrongKeyUsage("the signer may sign %s, but this is %s"
                    .formatted(signer.details().get().usages().text(), kind.label())));
        }
        return isAllowed;
    }

    private static boolean isInTime(Payload.Times times, Signer signer, Instant clock, List<Failure> failures) {
        int before = failures.size();
        if (times.expires().isEmpty()) {
            failures.add(new OutOfTime(OutOfTime.Cause.NO_EXPIRY, "there is no expiry"));
        }
        failures.addAll(TimeRules.failures(times, clock));
        signer.details()
                .filter(details -> !details.isInTime(clock))
                .ifPresent(details -> failures.add(new OutOfTime(
                        OutOfTime.Cause.SIGNER_OUT_OF_TIME,
                        "the signer's certificate is valid from %s to %s, but the clock says %s"
                                .formatted(details.notBefore(), details.notAfter(), clock))));
        return failures.size() == before;
    }
}
