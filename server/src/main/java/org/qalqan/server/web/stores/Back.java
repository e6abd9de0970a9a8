package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Refusal;

/**
 * A form as it comes back to whoever sent it, with everything that was entered.
 *
 * @param problems what is wrong with what was entered
 * @param refusal why the ledger did not take it, in words
 * @param question what is asked about a scan
 * @param focus id of the field that has the cursor
 * @param differs whether the keeper is to look at differences and confirm them
 * @param offersDespite whether it may be recorded as a fact though the lot should not have been used
 */
public record Back(
        Sent sent,
        List<Problem> problems,
        Optional<String> refusal,
        Optional<ScanQuestion> question,
        String focus,
        boolean differs,
        boolean offersDespite) {

    static Back shown(Sent sent, String focus) {
        return new Back(sent, List.of(), Optional.empty(), Optional.empty(), focus, false, false);
    }

    static Back faulty(Sent sent, List<Problem> problems) {
        String focus = problems.getFirst().field();
        return new Back(sent, problems, Optional.empty(), Optional.empty(), focus, false, false);
    }

    static Back refused(Sent sent, Refusal refusal, String words, boolean mayBeFact) {
        boolean despite = mayBeFact && refusal instanceof Refusal.NotUsable;
        return new Back(sent, List.of(), Optional.of(words), Optional.empty(), "scan", false, despite);
    }

    static Back asked(Sent sent, ScanQuestion question) {
        String focus = question.choices().isEmpty()
                ? "scan"
                : "pick-" + question.choices().getFirst().id();
        return new Back(sent, List.of(), Optional.empty(), Optional.of(question), focus, false, false);
    }

    static Back different(Sent sent, String digest) {
        return new Back(
                sent.with("seen", digest), List.of(), Optional.empty(), Optional.empty(), "record", true, false);
    }

    /** Whether something keeps it from being recorded. */
    public boolean isWrong() {
        return !problems.isEmpty() || refusal.isPresent();
    }

    public boolean hasFocus(String field) {
        return focus.equals(field);
    }

    public List<Problem> problemsOf(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }
}
