package org.qalqan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.access.Account;
import org.qalqan.server.approval.Approvals;
import org.qalqan.server.approval.Approvals.Answer;
import org.qalqan.server.approval.Proposal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides what two persons must agree to. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Decides what another account proposed, as an account whose password is asked for. Approved is carried out at once.",
            "Without a number: prints what waits for the account, tab-separated."
        })
final class ApproveCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "N", description = "Number of the proposal.")
    private @Nullable Long number;

    @Option(names = "--account", required = true, paramLabel = "NAME", description = "Who decides.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why; needed with --refuse.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @ArgGroup
    private @Nullable Otherwise otherwise;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    /** What else can be decided. */
    private static final class Otherwise {
        @Option(names = "--refuse", description = "Refuses it instead.")
        private boolean refuse;

        @Option(names = "--withdraw", description = "Takes the account's own proposal back instead.")
        private boolean withdraw;
    }

    @Override
    public Integer call() {
        try (RunningServer server = RunningServer.withoutPages(database)) {
            Account account = ConsoleAccount.signIn(server, name);
            Approvals approvals = server.part(Approvals.class);
            if (number == null) {
                print(approvals.waitingFor(account));
            } else {
                System.out.println(told(decide(approvals, number, account)));
            }
        }
        return 0;
    }

    private Answer decide(Approvals approvals, long proposal, Account account) {
        if (otherwise != null && otherwise.refuse) {
            return approvals.refuse(proposal, account, reason);
        }
        return otherwise != null && otherwise.withdraw
                ? approvals.withdraw(proposal, account, reason)
                : approvals.approve(proposal, account, reason);
    }

    private static void print(List<Proposal> waiting) {
        waiting.forEach(proposal -> System.out.println(String.join(
                "\t",
                Long.toString(proposal.id()),
                proposal.kind(),
                proposal.place(),
                proposal.subject(),
                proposal.proposedBy(),
                proposal.proposedAt().toString(),
                proposal.reason())));
    }

    private String told(Answer answer) {
        return switch (answer) {
            case Answer.Decided decided ->
                "proposal %d: %s"
                        .formatted(
                                decided.proposal().id(),
                                decided.proposal()
                                        .decision()
                                        .orElseThrow()
                                        .outcome()
                                        .code());
            case Answer.Unknown _ -> throw bad("there is no such proposal");
            case Answer.NotOpen notOpen ->
                throw bad("it can't be decided any more: " + notOpen.state().code());
            case Answer.SamePerson _ -> throw bad("who proposed it may not decide it, and nobody else may withdraw it");
            case Answer.NotAllowed _ -> throw bad(name + " holds none of the roles that decide it there");
            case Answer.BadReason _ ->
                throw bad("a refusal needs a --reason, of at most %d characters".formatted(Proposal.LONGEST_REASON));
            case Answer.Impossible impossible -> throw bad(impossible.why());
        };
    }

    private BadInput bad(String why) {
        return new BadInput("proposal %d: %s".formatted(number, why));
    }
}
