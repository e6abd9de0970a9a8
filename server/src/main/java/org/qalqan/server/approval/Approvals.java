package org.qalqan.server.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.approval.Proposal.Decision;
import org.qalqan.server.approval.Proposal.Draft;
import org.qalqan.server.approval.Proposal.Outcome;
import org.qalqan.server.approval.Proposal.State;
import org.qalqan.server.place.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposing and deciding. What is approved is carried out in the transaction of the decision. Each proposal and each decision is in the
 * audit.
 */
@Service
public class Approvals {

    private final Proposals proposals;
    private final ObjectProvider<Approvable> kinds;
    private final Places places;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Approvals(
            Proposals proposals,
            ObjectProvider<Approvable> kinds,
            Places places,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a decision. */
    public sealed interface Answer {

        /** It was decided; when it was approved, it was carried out. */
        record Decided(Proposal proposal) implements Answer {}

        /** There is no such proposal. */
        record Unknown() implements Answer {}

        /** Somebody has decided it before, or its time is over. */
        record NotOpen(State state) implements Answer {}

        /** Who proposed it may not approve or refuse it, and nobody else may withdraw it. */
        record SamePerson() implements Answer {}

        /** The account holds none of the roles at the place. */
        record NotAllowed() implements Answer {}

        /** A refusal needs a reason, and a reason has at most 500 characters. */
        record BadReason() implements Answer {}

        /** It can't be carried out any more; nothing was decided. */
        record Impossible(String why) implements Answer {}
    }

    /**
     * Proposes something. The caller has asked whether the account may.
     *
     * @param by name of an account, never the console: two persons have to be two
     * @return its number
     */
    @Transactional
    public long propose(Draft draft, String by) {
        kind(draft.kind());
        long id = proposals.add(draft, by, now());
        audit.record(by, "proposal made", thing(id, draft.kind(), draft.subject()), Audit.Outcome.DONE);
        return id;
    }

    /** Agrees to a proposal and carries it out. */
    public Answer approve(long proposal, Account by, String reason) {
        return decide(proposal, by, Outcome.APPROVED, reason);
    }

    /** Declines a proposal. */
    public Answer refuse(long proposal, Account by, String reason) {
        return decide(proposal, by, Outcome.REFUSED, reason);
    }

    /** Takes one's own proposal back. */
    public Answer withdraw(long proposal, Account by, String reason) {
        return decide(proposal, by, Outcome.WITHDRAWN, reason);
    }

    public Optional<Proposal> find(long id) {
        return proposals.find(id);
    }

    /** Whether somebody may see a proposal: who proposed it, and whoever may decide it. */
    public boolean maySee(Account account, Proposal proposal) {
        return proposal.proposedBy().equals(account.name()) || mayDecide(account, proposal);
    }

    /** Whether an account holds a role with which the proposal is decided, at its place. It may be the proposer all the same. */
    public boolean mayDecide(Account account, Proposal proposal) {
        return account.holdsOneOf(kind(proposal.kind()).approvers(), places.line(proposal.place()));
    }

    /** What an account could decide now, the oldest first. */
    public List<Proposal> waitingFor(Account account) {
        return proposals.open(now()).stream()
                .filter(proposal -> !proposal.proposedBy().equals(account.name()) && mayDecide(account, proposal))
                .toList();
    }

    /** What an account has proposed, the last first. */
    public List<Proposal> proposedBy(Account account, int most) {
        return proposals.of(account.name(), most);
    }

    /** What was decided of late among the things that an account may see, the last first. */
    public List<Proposal> decided(Account account, int most) {
        return proposals.decided(most).stream()
                .filter(proposal -> maySee(account, proposal))
                .toList();
    }

    /** The open proposals of a kind about a subject: whoever would propose the same again finds them here. */
    public List<Proposal> openAbout(String kind, String subject) {
        return proposals.open(now()).stream()
                .filter(proposal ->
                        proposal.kind().equals(kind) && proposal.subject().equals(subject))
                .toList();
    }

    /** What a proposal's kind tells of it. */
    public Approvable kindOf(Proposal proposal) {
        return kind(proposal.kind());
    }

    private Answer decide(long id, Account by, Outcome outcome, String givenReason) {
        String reason = givenReason.strip();
        Optional<Proposal> found = proposals.find(id);
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        Proposal proposal = found.get();
        Optional<Answer> against = against(proposal, by, outcome, reason);
        if (against.isPresent()) {
            audit.record(by.name(), act(outcome), thing(proposal), Audit.Outcome.REFUSED);
            return against.get();
        }
        try {
            transaction.executeWithoutResult(_ -> carryOut(proposal, new Decision(outcome, by.name(), now(), reason)));
            return new Answer.Decided(proposals.find(id).orElseThrow());
        } catch (CannotBeCarriedOut impossible) {
            audit.record(by.name(), act(outcome), thing(proposal), Audit.Outcome.REFUSED);
            return new Answer.Impossible(Objects.requireNonNullElse(impossible.getMessage(), ""));
        } catch (DuplicateKeyException duplicate) {
            State state = proposals.find(id).orElseThrow().state(now());
            if (state == State.OPEN) {
                throw duplicate;
            }
            return new Answer.NotOpen(state);
        }
    }

    private Optional<Answer> against(Proposal proposal, Account by, Outcome outcome, String reason) {
        State state = proposal.state(now());
        boolean own = proposal.proposedBy().equals(by.name());
        boolean withdrawal = outcome == Outcome.WITHDRAWN;
        if (state != State.OPEN) {
            return Optional.of(new Answer.NotOpen(state));
        }
        if (!withdrawal && !mayDecide(by, proposal)) {
            return Optional.of(new Answer.NotAllowed());
        }
        if (own != withdrawal) {
            return Optional.of(new Answer.SamePerson());
        }
        boolean missing = outcome == Outcome.REFUSED && reason.isEmpty();
        return missing || reason.length() > Proposal.LONGEST_REASON
                ? Optional.of(new Answer.BadReason())
                : Optional.empty();
    }

    /** The decision comes first: of two who decide at the same time, the second waits for the first and finds it decided. */
    private void carryOut(Proposal proposal, Decision decision) {
        proposals.decide(proposal.id(), decision);
        audit.record(decision.by(), act(decision.outcome()), thing(proposal), Audit.Outcome.DONE);
        if (decision.outcome() == Outcome.APPROVED) {
            kind(proposal.kind()).carryOut(proposal, decision.by());
        }
    }

    /** Asked for late: a kind may propose in its turn, and so know this. */
    private Approvable kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no kind of proposals \"%s\"".formatted(code)));
    }

    private static String act(Outcome outcome) {
        return "proposal " + outcome.code();
    }

    private static String thing(Proposal proposal) {
        return thing(proposal.id(), proposal.kind(), proposal.subject());
    }

    private static String thing(long id, String kind, String subject) {
        return "proposal %d: %s, %s".formatted(id, kind.replace('_', ' '), subject);
    }

    /** In the database's precision, so that a moment that was stored equals the one that was meant. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
