package org.qalqan.server.web.approvals;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.approval.Approvals;
import org.qalqan.server.approval.Approvals.Answer;
import org.qalqan.server.approval.Proposal;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What two persons must agree to: what waits, and deciding it. Each proposal is shown to who proposed it and to whoever may decide it. */
@Controller
@RequestMapping("/{language:[a-z]{2}}/approvals")
class ApprovalsController {

    private static final int MOST = 50;
    private static final String ONE = "/{id:\\d{1,18}}";

    private final Pages pages;
    private final Permissions permissions;
    private final Approvals approvals;
    private final ProposalWords words;
    private final Clock clock;

    ApprovalsController(Pages pages, Permissions permissions, Approvals approvals, ProposalWords words, Clock clock) {
        this.pages = pages;
        this.permissions = permissions;
        this.approvals = approvals;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    View list(Visit visit) {
        Account account = permissions.signedInAccount();
        List<Proposal> decided = approvals.decided(account, MOST).stream()
                .filter(proposal -> !proposal.proposedBy().equals(account.name()))
                .toList();
        return pages.show(
                "approvals/list",
                new ApprovalsPage(
                        pages.plain(visit, null, visit.words().text("approval.title"), "approvals", Map.of()),
                        rows(approvals.waitingFor(account), visit),
                        rows(approvals.proposedBy(account, MOST), visit),
                        rows(decided, visit)));
    }

    @GetMapping(ONE)
    View one(Visit visit, CsrfToken token, @PathVariable long id) {
        Account account = permissions.signedInAccount();
        return one(visit, token, visible(account, id, "proposal read"), account, Optional.empty());
    }

    @PostMapping(ONE + "/{decision:approve|refuse|withdraw}")
    View decide(
            Visit visit,
            CsrfToken token,
            @PathVariable long id,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        Account account = permissions.signedInAccount();
        Proposal proposal = visible(account, id, "proposal decided");
        Answer answer = switch (decision) {
            case "approve" -> approvals.approve(id, account, reason);
            case "refuse" -> approvals.refuse(id, account, reason);
            default -> approvals.withdraw(id, account, reason);
        };
        if (answer instanceof Answer.Decided) {
            return new RedirectView("/" + visit.language().code() + "/approvals");
        }
        response.setStatus(422);
        Proposal now = approvals.find(id).orElse(proposal);
        return one(visit, token, now, account, Optional.of(words.told(answer, visit)));
    }

    private View one(Visit visit, CsrfToken token, Proposal proposal, Account account, Optional<String> fault) {
        boolean own = proposal.proposedBy().equals(account.name());
        String title = visit.words().text("approval.one", Long.toString(proposal.id()));
        return pages.show(
                "approvals/one",
                new ApprovalsPage.One(
                        pages.plain(visit, null, title, "approvals/" + proposal.id(), Map.of()),
                        token,
                        words.row(proposal, visit),
                        proposal.reason(),
                        words.details(proposal, visit),
                        approvals
                                .kindOf(proposal)
                                .page(proposal)
                                .map(path -> "/" + visit.language().code() + "/" + path),
                        proposal.state(clock.instant()) == Proposal.State.OPEN,
                        own,
                        fault,
                        proposal.decision().map(decision -> words.decided(decision, visit))));
    }

    /** What somebody may not see is not told apart from what is not there. */
    private Proposal visible(Account account, long id, String act) {
        return approvals
                .find(id)
                .filter(proposal -> approvals.maySee(account, proposal))
                .orElseThrow(() -> permissions.refused(
                        account, act, "proposal " + id, "%s is not shown proposal %d".formatted(account.name(), id)));
    }

    private List<ApprovalsPage.Row> rows(List<Proposal> proposals, Visit visit) {
        return proposals.stream().map(proposal -> words.row(proposal, visit)).toList();
    }
}
