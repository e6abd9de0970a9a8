package org.qalqan.server.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for their password again, before something that a found device should not do. Guessing is slowed. */
@Component
class PasswordAskedAgain {

    private final Accounts accounts;
    private final LoginTries tries;
    private final Audit audit;

    PasswordAskedAgain(Accounts accounts, LoginTries tries, Audit audit) {
        this.accounts = accounts;
        this.tries = tries;
        this.audit = audit;
    }

    /** What was found. */
    sealed interface Answer {

        record Theirs() implements Answer {}

        record NotTheirs() implements Answer {}

        record HasToWait(long seconds) implements Answer {}
    }

    /**
     * Looks whether a password is the account's.
     *
     * @param act what it is asked for, for the audit of a refusal
     */
    Answer ask(String account, String password, String address, String act) {
        Optional<Duration> wait = tries.begin(account, address);
        if (wait.isPresent()) {
            return new Answer.HasToWait(wait.get().plusMillis(999).toSeconds());
        }
        if (accounts.withPassword(account, password).isEmpty()) {
            audit.record(account, act, account, Audit.Outcome.REFUSED);
            return new Answer.NotTheirs();
        }
        tries.succeeded(account, address);
        return new Answer.Theirs();
    }
}
