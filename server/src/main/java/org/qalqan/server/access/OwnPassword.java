package org.qalqan.server.access;

import java.util.List;
import org.springframework.stereotype.Service;

/** Lets somebody change their own password, who knows the one they have. Guessing at that is slowed like guessing at the door. */
@Service
public class OwnPassword {

    private final Accounts accounts;
    private final PasswordAskedAgain asking;

    OwnPassword(Accounts accounts, PasswordAskedAgain asking) {
        this.accounts = accounts;
        this.asking = asking;
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
        return switch (asking.ask(account, current, address, "password changed")) {
            case PasswordAskedAgain.Answer.NotTheirs _ -> new Outcome.NotTheirs();
            case PasswordAskedAgain.Answer.HasToWait wait -> new Outcome.HasToWait(wait.seconds());
            case PasswordAskedAgain.Answer.Theirs _ -> {
                accounts.changePassword(account, next, account);
                yield new Outcome.Changed();
            }
        };
    }
}
