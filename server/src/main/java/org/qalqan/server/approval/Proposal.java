package org.qalqan.server.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Something that is done when a second person agrees.
 *
 * @param kind code of its {@link Approvable}
 * @param place code of the place at which, or above which, whoever decides holds a role
 * @param subject what it is about, by codes and numbers
 * @param payload what its kind needs to carry it out
 * @param proposedBy account
 * @param decision empty while nobody has decided
 */
public record Proposal(
        long id,
        String kind,
        String place,
        String subject,
        JsonNode payload,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<Decision> decision) {

    /** How long it can be decided. */
    public static final Duration OPEN_FOR = Duration.ofDays(14);

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** How a proposal ended. */
    public enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN;

        /** The word in tables and keys of words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        EXPIRED;

        /** The word in keys of words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What somebody decided.
     *
     * @param by account
     * @param reason may be empty unless it was refused
     */
    public record Decision(Outcome outcome, String by, Instant at, String reason) {}

    /** What is proposed, before it has a number. */
    public record Draft(String kind, String place, String subject, JsonNode payload, String reason) {

        public Draft {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("A proposal has a reason of 1 to %d characters, but \"%s\" had %d"
                        .formatted(LONGEST_REASON, subject, reason.length()));
            }
        }
    }

    /** When it can't be decided any more. */
    public Instant expiresAt() {
        return proposedAt.plus(OPEN_FOR);
    }

    public State state(Instant now) {
        return decision.map(made -> switch (made.outcome()) {
                    case APPROVED -> State.APPROVED;
                    case REFUSED -> State.REFUSED;
                    case WITHDRAWN -> State.WITHDRAWN;
                })
                .orElse(now.isBefore(expiresAt()) ? State.OPEN : State.EXPIRED);
    }
}
