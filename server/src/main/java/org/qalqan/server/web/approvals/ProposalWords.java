package org.qalqan.server.web.approvals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.qalqan.server.approval.Approvable.Detail;
import org.qalqan.server.approval.Approvals;
import org.qalqan.server.approval.Approvals.Answer;
import org.qalqan.server.approval.Proposal;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;
import org.qalqan.server.web.approvals.ApprovalsPage.Decided;
import org.qalqan.server.web.approvals.ApprovalsPage.Row;
import org.qalqan.server.web.approvals.ApprovalsPage.Told;
import org.springframework.stereotype.Component;

/** Proposals in the reader's language. */
@Component
class ProposalWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Approvals approvals;
    private final Places places;
    private final Clock clock;

    ProposalWords(Approvals approvals, Places places, Clock clock) {
        this.approvals = approvals;
        this.places = places;
        this.clock = clock;
    }

    Row row(Proposal proposal, Visit visit) {
        Words words = visit.words();
        Proposal.State state = proposal.state(clock.instant());
        return new Row(
                proposal.id(),
                words.text("approval.kind." + proposal.kind()),
                proposal.subject(),
                places.find(proposal.place())
                        .map(place -> place.name().in(visit.language()))
                        .orElse(proposal.place()),
                proposal.proposedBy(),
                at(proposal.proposedAt(), visit),
                at(proposal.expiresAt(), visit),
                state.code(),
                words.text("approval.state." + state.code()));
    }

    List<Told> details(Proposal proposal, Visit visit) {
        return approvals.kindOf(proposal).details(proposal).stream()
                .map(detail ->
                        new Told(visit.words().text("approval.detail." + detail.name()), value(detail, visit.words())))
                .toList();
    }

    Decided decided(Proposal.Decision decision, Visit visit) {
        return new Decided(decision.by(), at(decision.at(), visit), decision.reason());
    }

    String told(Answer answer, Visit visit) {
        Words words = visit.words();
        return switch (answer) {
            case Answer.Decided _ -> "";
            case Answer.Unknown _, Answer.NotAllowed _ -> words.text("approval.fault.not-allowed");
            case Answer.NotOpen notOpen ->
                words.text(
                        "approval.fault.not-open",
                        words.text("approval.state." + notOpen.state().code()));
            case Answer.SamePerson _ -> words.text("approval.fault.same-person");
            case Answer.BadReason _ -> words.text("approval.fault.reason", Proposal.LONGEST_REASON);
            case Answer.Impossible impossible -> words.text("approval.fault.impossible", impossible.why());
        };
    }

    private static String value(Detail detail, Words words) {
        return switch (detail.value()) {
            case Long number -> words.formats().number(number);
            case Integer number -> words.formats().number(number);
            case LocalDate day -> words.formats().date(day);
            default -> detail.value().toString();
        };
    }

    private static String at(Instant moment, Visit visit) {
        return TIME.format(moment.atZone(visit.campaign().timeZone()));
    }
}
