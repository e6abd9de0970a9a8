package org.qalqan.server.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.stereotype.Service;

/**
 * Lets somebody show on the command line which account is theirs, where the console may not act for itself: where two persons have to be
 * two.
 */
@Service
public class AtConsole {

    private static final String ACT = "signed in at the console";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Audit audit;

    AtConsole(Accounts accounts, SecondFactors factors, Audit audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.audit = audit;
    }

    /**
     * The account, when the password is its own and, where it has a second factor, the code.
     *
     * @param code is asked for only when it is needed
     */
    public Optional<Account> signIn(String name, String password, Supplier<String> code) {
        Optional<SignedIn> known = accounts.withPassword(Accounts.normal(name), password);
        boolean shown = known.isPresent()
                && (!factors.isSetUp(known.get().name())
                        || factors.accept(known.get().name(), code.get()));
        String whose = accounts.find(Accounts.normal(name)).map(Account::name).orElse(Audit.NOBODY);
        audit.record(whose, ACT, whose, shown ? Outcome.DONE : Outcome.REFUSED);
        return shown ? accounts.find(known.get().name()) : Optional.empty();
    }
}
