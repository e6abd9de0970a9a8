package org.qalqan.server.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets somebody change their own password, who knows the one they have. Guessing at that is slowed like guessing at the door. */
@Service
public class OwnPassword {

    private final Accounts accounts;
    private final LoginTries tries;
    private final Audit audit;

    OwnPassword(Accounts accounts, LoginTries tries, Audit audit) {
        this.accounts = accounts;
        this.tries = tries;
        this.audit = audit;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Changed; every session of the account has ended. */
        record Changed() implements Outcome {}

        /** The password they have was not that. */
        record NotTheirs() implements Outcome {}

        /** Too many tries of late. */
        record HasToWait(long seconds) implements Outcome {}

        /** The new one breaks these laws. */
        record TooWeak(List<PasswordRule.Breach> breaches) implements Outcome {}
    }

    /**
     * Changes the password of an account.
     *
     * @param current the password it has
     * @param next the one it is to have
     * @param address where the request comes from
     */
    public Outcome change(String account, String current, String next, String address) {
        List<PasswordRule.Breach> breaches = PasswordRule.breaches(account, next);
        if (!breaches.isEmpty()) {
            return new Outcome.TooWeak(breaches);
        }
        Optional<Duration> wait = tries.begin(account, address);
        if (wait.isPresent()) {
            return new Outcome.HasToWait(wait.get().plusMillis(999).toSeconds());
        }
        if (accounts.withPassword(account, current).isEmpty()) {
            audit.record(account, "password changed", account, Audit.Outcome.REFUSED);
            return new Outcome.NotTheirs();
        }
        tries.succeeded(account, address);
        accounts.changePassword(account, next, account);
        return new Outcome.Changed();
    }
}
