package org.qalqan.server.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with name and password, and with a code where the account has a second factor. An unknown account, a wrong password, a wrong
 * code and a disabled account are answered alike, and name and password take as long. The
 * seam for another way of signing in, such as OpenID Connect: whatever it is, it ends in a {@link SignedIn}.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final String ACT = "signed in";
    private static final int LONGEST_ADDRESS = 64;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final LoginTries tries;
    private final Audit audit;

    SignIn(Accounts accounts, SecondFactors factors, LoginTries tries, Audit audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.tries = tries;
        this.audit = audit;
    }

    /** Too many tries of late. */
    static final class HasToWait extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final Duration wait;

        HasToWait(Duration wait) {
            super("too many tries; wait " + wait);
            this.wait = wait;
        }

        /** Whole seconds until the next try may be made, rounded up. */
        long seconds() {
            return wait.plusMillis(999).toSeconds();
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = Accounts.normal(asked.getName());
        String address = address(asked);
        Optional<Duration> wait = tries.begin(name, address);
        if (wait.isPresent()) {
            throw new HasToWait(wait.get());
        }
        Optional<SignedIn> signedIn = accounts.withPassword(name, String.valueOf(asked.getCredentials()))
                .flatMap(session -> withCode(session, code(asked)));
        if (signedIn.isEmpty()) {
            // A name that is no account's is not written down: it may be a password typed into the wrong field.
            String known = accounts.find(name).map(Account::name).orElse(Audit.NOBODY);
            audit.record(known, ACT, known, Outcome.REFUSED);
            throw new BadCredentialsException("name, password and code do not fit");
        }
        tries.succeeded(name, address);
        audit.record(signedIn.get().name(), ACT, signedIn.get().name(), Outcome.DONE);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn.get(), null, List.of());
    }

    /** Where the account has a second factor its code is needed, and counts once; where it has none, none is looked at. */
    private Optional<SignedIn> withCode(SignedIn session, String code) {
        if (!factors.isSetUp(session.name())) {
            return Optional.of(session);
        }
        return factors.accept(session.name(), code)
                ? Optional.of(new SignedIn(session.name(), session.epoch(), Proof.PASSWORD_AND_CODE))
                : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String code(Authentication asked) {
        return asked.getDetails() instanceof SignInDetails details ? details.code() : "";
    }

    private static String address(Authentication asked) {
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }
}
