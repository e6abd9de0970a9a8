package org.qalqan.certificate.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a verification found.
 *
 * @param format the kind of certificate that the text claims to be
 * @param decoded every layer could be taken off
 * @param signature a trusted key with the named identifier has signed exactly this
 * @param keyUsage that key may sign certificates of this kind; where no key has the named identifier, whether anybody who is trusted may
 * @param inTime the clock lies within the validity of the certificate and of its signer
 * @param failures everything that was found wrong, in the order in which it was looked at
 * @param payload what the certificate says, as far as it could be decoded
 * @param traces what a revocation can name in it; empty where it could not be decoded
 */
public record Verdict(
        Format format,
        boolean decoded,
        boolean signature,
        boolean keyUsage,
        boolean inTime,
        List<Failure> failures,
        Optional<Payload> payload,
        Optional<Traces> traces) {

    public Verdict {
        failures = List.copyOf(failures);
    }

    /** The verdict on what could not be decoded. */
    public static Verdict undecodable(Format format, Failure.Undecodable failure) {
        return new Verdict(format, false, false, false, false, List.of(failure), Optional.empty(), Optional.empty());
    }

    /** The same verdict with something more that was found wrong. */
    public Verdict with(Failure failure) {
        List<Failure> more = new ArrayList<>(failures);
        more.add(failure);
        return new Verdict(format, decoded, signature, keyUsage, inTime, more, payload, traces);
    }

    /** Whether the certificate may be relied on: all flags hold and nothing was found wrong. */
    public boolean valid() {
        return decoded && signature && keyUsage && inTime && failures.isEmpty();
    }

    /** Whether the statement keeps the schema that it claims to follow; false also when there is no statement. */
    public boolean schema() {
        return payload.isPresent() && failures.stream().noneMatch(Failure.OffSchema.class::isInstance);
    }

    /** What was found wrong, for people; empty when valid. */
    public String reason() {
        return failures.stream()
                .map(failure -> failure.name() + ": " + failure.text())
                .collect(Collectors.joining("; "));
    }
}
