package org.qalqan.server.access;

import org.springframework.stereotype.Service;

/** Lets somebody set up their own second factor, or turn it off, who knows the password. */
@Service
public class OwnSecondFactor {

    private final SecondFactors factors;
    private final PasswordAskedAgain asking;

    OwnSecondFactor(SecondFactors factors, PasswordAskedAgain asking) {
        this.factors = factors;
        this.asking = asking;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        /** The password was not that. */
        record NotTheirs() implements Outcome {}

        /** Too many tries of late. */
        record HasToWait(long seconds) implements Outcome {}
    }

    /** Makes a secret, which counts once it is confirmed ({@link SecondFactors#confirm}). */
    public Outcome begin(String account, String password, String address) {
        Outcome outcome = asked(account, password, address, "second factor set up");
        if (outcome instanceof Outcome.Done) {
            factors.begin(account);
        }
        return outcome;
    }

    /** Turns the second factor off. */
    public Outcome turnOff(String account, String password, String address) {
        Outcome outcome = asked(account, password, address, "second factor removed");
        if (outcome instanceof Outcome.Done) {
            factors.remove(account, account);
        }
        return outcome;
    }

    private Outcome asked(String account, String password, String address, String act) {
        return switch (asking.ask(account, password, address, act)) {
            case PasswordAskedAgain.Answer.Theirs _ -> new Outcome.Done();
            case PasswordAskedAgain.Answer.NotTheirs _ -> new Outcome.NotTheirs();
            case PasswordAskedAgain.Answer.HasToWait wait -> new Outcome.HasToWait(wait.seconds());
        };
    }
}
