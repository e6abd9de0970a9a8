package org.qalqan.server.access;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account of whoever an identity provider vouches for. Roles are kept here, or, where a claim for them is named, are made to be
 * what the provider says at each sign-in; then an account is made for whoever comes with a role for the first time.
 */
@Component
class OidcAccounts {

    /** Stands in the audit for what the provider's claims changed. */
    static final String PROVIDER = "(provider)";

    private static final String ACT = "signed in";

    private final OidcSettings settings;
    private final Accounts accounts;
    private final Audit audit;

    OidcAccounts(OidcSettings settings, Accounts accounts, Audit audit) {
        this.settings = settings;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Who it is; empty when the claim names no account here, or a disabled one. */
    @Transactional
    public Optional<SignedIn> admit(OidcIdToken token) {
        String name = Accounts.normal(Objects.requireNonNullElse(token.getClaimAsString(settings.accountClaim()), ""));
        if (settings.rolesClaim().isPresent() && Accounts.isName(name)) {
            follow(name, roles(token, name));
        }
        Optional<SignedIn> session = accounts.vouchedFor(name);
        String known = accounts.find(name).map(Account::name).orElse(Audit.NOBODY);
        audit.record(known, ACT, known, session.isPresent() ? Outcome.DONE : Outcome.REFUSED);
        return session;
    }

    /** Makes the account's roles what the provider says. */
    private void follow(String name, Set<RoleAtPlace> wanted) {
        Optional<Account> known = accounts.find(name);
        if (known.isEmpty() && !wanted.isEmpty()) {
            RoleAtPlace first = wanted.iterator().next();
            accounts.add(name, first.role(), first.place(), GeneratedPassword.next(), PROVIDER);
        }
        accounts.find(name).ifPresent(account -> {
            Set<RoleAtPlace> held = Set.copyOf(account.roles());
            held.stream()
                    .filter(role -> !wanted.contains(role))
                    .forEach(role -> accounts.revoke(name, role.role(), role.place(), PROVIDER));
            wanted.stream()
                    .filter(role -> !held.contains(role))
                    .forEach(role -> accounts.grant(name, role.role(), role.place(), PROVIDER));
        });
    }

    private Set<RoleAtPlace> roles(OidcIdToken token, String name) {
        List<String> told = Objects.requireNonNullElse(
                token.getClaimAsStringList(settings.rolesClaim().orElseThrow()), List.of());
        Set<RoleAtPlace> roles = new HashSet<>();
        for (String text : told) {
            String[] parts = text.split("@", 2);
            Optional<Role> role = parts.length == 2 ? Role.of(parts[0]) : Optional.empty();
            if (role.isPresent() && accounts.isPlace(parts[1])) {
                roles.add(new RoleAtPlace(role.get(), parts[1]));
            } else {
                audit.record(PROVIDER, "role granted", name + ": a role or place that is not known", Outcome.REFUSED);
            }
        }
        return roles;
    }
}
