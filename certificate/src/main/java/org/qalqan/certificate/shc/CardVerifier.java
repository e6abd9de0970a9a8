package org.qalqan.certificate.shc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.Algorithm;
import org.qalqan.certificate.trust.CardKey;
import org.qalqan.certificate.trust.SignatureCheck;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Failure.OutOfTime;
import org.qalqan.certificate.verdict.Failure.Unsigned;
import org.qalqan.certificate.verdict.Format;
import org.qalqan.certificate.verdict.Payload;
import org.qalqan.certificate.verdict.TimeRules;
import org.qalqan.certificate.verdict.Traces;
import org.qalqan.certificate.verdict.Verdict;

/** Verifies SMART Health Cards. What a card says about its own key ({@code jwk}, {@code jku}, {@code x5c}) is not looked at. Thread-safe. */
public final class CardVerifier {

    /** The verdict on a card in one code or several chunks. Never fails, whatever the texts. */
    public Verdict verify(List<String> codes, Trust trust, Instant clock) {
        try {
            return verdict(CardJws.read(CardText.jws(codes)), trust, clock);
        } catch (MalformedException malformed) {
            return Verdict.undecodable(Format.SHC, Failure.Undecodable.of(malformed));
        }
    }

    private static Verdict verdict(CardJws card, Trust trust, Instant clock) throws MalformedException {
        List<Failure> failures = new ArrayList<>();
        Payload payload = payload(card.payload());
        CardSchema.faults(card.payload()).forEach(fault -> failures.add(new Failure.OffSchema(fault)));
        List<CardKey> candidates = candidates(card, trust);
        Optional<Unsigned> unsigned = unsigned(card, candidates);
        unsigned.ifPresent(failures::add);
        boolean isUsed = candidates.stream().anyMatch(CardKey::signs);
        if (!isUsed && !candidates.isEmpty()) {
            failures.add(new Failure.WrongKeyUsage("the key is not for ES256 signatures on P-256"));
        }
        boolean isInTime = isInTime(payload.times(), clock, failures);
        return new Verdict(
                Format.SHC,
                true,
                unsigned.isEmpty(),
                isUsed,
                isInTime,
                failures,
                Optional.of(payload),
                Optional.of(traces(card)));
    }

    private static Traces traces(CardJws card) {
        return new Traces(
                CardSchema.revocationIdentifiers(card.payload()),
                CardSchema.lots(card.payload()),
                card.header().text("kid"),
                Traces.signature(card.signature()));
    }

    private static Payload payload(Value.Members content) throws MalformedException {
        Payload.Times times =
                new Payload.Times(seconds(content, "iat"), seconds(content, "nbf"), seconds(content, "exp"));
        return new Payload(
                content,
                CardSchema.kind(content),
                CardSchema.version(content),
                content.text("iss"),
                times,
                CardSchema.products(content));
    }

    private static Optional<BigDecimal> seconds(Value.Members content, String name) throws MalformedException {
        Optional<Value> member = content.member(name);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        if (member.get() instanceof Value.Number(BigDecimal seconds)) {
            return Optional.of(seconds);
        }
        throw new MalformedException(Layer.CLAIMS, name + " is not a number of seconds");
    }

    private static List<CardKey> candidates(CardJws card, Trust trust) {
        Optional<String> named = card.header().text("kid");
        return trust.cardKeys().stream()
                .filter(key -> named.filter(key.identifier()::equals).isPresent())
                .toList();
    }

    private static Optional<Unsigned> unsigned(CardJws card, List<CardKey> candidates) {
        Optional<String> algorithm = card.header().text("alg");
        if (algorithm.isEmpty()) {
            return unsigned(Unsigned.Cause.NO_ALGORITHM, "the header names no algorithm");
        }
        if (!algorithm.get().equals("ES256")) {
            return unsigned(
                    Unsigned.Cause.UNSUPPORTED_ALGORITHM,
                    "the algorithm is %s, but should be ES256".formatted(algorithm.get()));
        }
        Optional<String> named = card.header().text("kid");
        if (named.isEmpty()) {
            return unsigned(Unsigned.Cause.NO_KEY_IDENTIFIER, "the header has no key identifier");
        }
        Optional<Unsigned> failure =
                unsigned(Unsigned.Cause.UNKNOWN_KEY, "nobody who is trusted has the key identifier " + named.get());
        for (CardKey candidate : candidates) {
            failure = failure(card, candidate);
            if (failure.isEmpty()) {
                return failure;
            }
        }
        return failure;
    }

    private static Optional<Unsigned> failure(CardJws card, CardKey candidate) {
        return new SignatureCheck(Algorithm.ES256, card.signedText(), card.signature()).against(candidate.key());
    }

    private static Optional<Unsigned> unsigned(Unsigned.Cause cause, String text) {
        return Optional.of(new Unsigned(cause, text));
    }

    private static boolean isInTime(Payload.Times times, Instant clock, List<Failure> failures) {
        int before = failures.size();
        if (times.notBefore().isEmpty()) {
            failures.add(new OutOfTime(OutOfTime.Cause.NO_START, "there is no nbf"));
        }
        failures.addAll(TimeRules.failures(times, clock));
        return failures.size() == before;
    }
}
