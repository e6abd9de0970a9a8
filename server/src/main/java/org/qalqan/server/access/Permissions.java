package org.qalqan.server.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** What the account behind the current request may do. Asked anew at each act. */
@Service
public class Permissions {

    private final Accounts accounts;
    private final Audit audit;
    private final SecondFactorRule secondFactor;

    Permissions(Accounts accounts, Audit audit, SecondFactorRule secondFactor) {
        this.accounts = accounts;
        this.audit = audit;
        this.secondFactor = secondFactor;
    }

    /** The account behind the request, without the roles that wait for a second factor; empty when nobody is signed in. */
    public Optional<Account> current() {
        return signedIn()
                .flatMap(session ->
                        accounts.find(session.name()).map(account -> secondFactor.allowed(account, session.proof())));
    }

    /** Roles that the account behind the request holds and that wait until it signs in with a second factor. */
    public Set<Role> withheld() {
        return signedIn()
                .flatMap(session ->
                        accounts.find(session.name()).map(account -> secondFactor.withheld(account, session.proof())))
                .orElse(Set.of());
    }

    /**
     * Whether it holds a role.
     *
     * @param line the place's code and the codes of all places above it
     */
    public boolean may(Role role, List<String> line) {
        return current().map(account -> account.holds(role, line)).orElse(false);
    }

    /**
     * The account, which holds the role.
     *
     * @param line the place's code and the codes of all places above it
     * @param act what it is about to do, for the audit of a refusal
     * @param thing what it is about to do it with
     * @throws AccessDeniedException when nobody is signed in, or the role is not held at the place or above
     */
    public Account require(Role role, List<String> line, String act, String thing) {
        return requireOneOf(List.of(role), line, act, thing);
    }

    /**
     * The account, which holds at least one of several roles.
     *
     * @throws AccessDeniedException when nobody is signed in, or none of the roles is held at the place or above
     * @see #require
     */
    public Account requireOneOf(Collection<Role> roles, List<String> line, String act, String thing) {
        Account account = signedInAccount();
        if (!account.holdsOneOf(roles, line)) {
            throw refused(account, act, thing, "none of the roles %s is held at %s".formatted(roles, line));
        }
        return account;
    }

    /**
     * The account, which holds a role at some place at least.
     *
     * @throws AccessDeniedException when nobody is signed in, or the role is held nowhere
     * @see #require
     */
    public Account requireAnywhere(Role role, String act, String thing) {
        Account account = signedInAccount();
        if (!account.holdsAnywhere(role)) {
            throw refused(account, act, thing, "the role %s is held nowhere".formatted(role));
        }
        return account;
    }

    /** Refuses what the account behind the request is about to do, by a rule of the caller. Written to the audit. */
    public AccessDeniedException refused(Account account, String act, String thing, String why) {
        audit.record(account.name(), act, thing, Audit.Outcome.REFUSED);
        return new AccessDeniedException(why);
    }

    /** The account behind the request; refused when nobody is signed in. */
    public Account signedInAccount() {
        return current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
