package org.qalqan.certificate.hcert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.certificate.cose.CoseSign1;
import org.qalqan.certificate.cose.MessageSigner;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.KeyIdentifier;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Failure.OutOfTime;
import org.qalqan.certificate.verdict.Format;
import org.qalqan.certificate.verdict.Kind;
import org.qalqan.certificate.verdict.Payload;
import org.qalqan.certificate.verdict.TimeRules;
import org.qalqan.certificate.verdict.Traces;
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
        MessageSigner signer = MessageSigner.of(message, message.signedBytes(), trust);
        signer.failure().ifPresent(failures::add);
        boolean isUsed = payload.isPresent()
                && isUsedRightly(signer, trust, payload.get().kind(), failures);
        boolean isInTime = payload.isPresent() && isInTime(payload.get().times(), signer, clock, failures);
        return new Verdict(
                Format.HCERT,
                payload.isPresent(),
                signer.failure().isEmpty(),
                isUsed,
                isInTime,
                failures,
                payload,
                payload.map(read -> traces(message, read.content())));
    }

    private static Traces traces(CoseSign1 message, Value.Members content) {
        List<String> identifiers = Stream.of("v", "t", "r")
                .flatMap(group -> content.items(group).stream())
                .flatMap(entry -> entry instanceof Value.Members members ? members.text("ci").stream() : Stream.of())
                .toList();
        return new Traces(
                identifiers,
                List.of(),
                MessageSigner.identifier(message).map(KeyIdentifier::hex),
                Traces.signature(message.signature()));
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

    private static boolean isUsedRightly(MessageSigner signer, Trust trust, Kind kind, List<Failure> failures) {
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

    private static boolean isInTime(Payload.Times times, MessageSigner signer, Instant clock, List<Failure> failures) {
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
