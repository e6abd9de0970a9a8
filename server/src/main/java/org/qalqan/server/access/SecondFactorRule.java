package org.qalqan.server.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether roles that see persons need a second factor: {@code qalqan.access.totp} is {@code offered} or {@code required}. A role that is
 * withheld comes with the next sign-in that shows a code.
 */
@Component
public class SecondFactorRule {

    private final boolean required;

    SecondFactorRule(@Value("${qalqan.access.totp:offered}") String rule) {
        required = switch (rule.strip().toLowerCase(Locale.ROOT)) {
            case "required" -> true;
            case "offered" -> false;
            default ->
                throw new IllegalArgumentException(
                        "qalqan.access.totp is \"offered\" or \"required\", but was \"%s\"".formatted(rule));
        };
    }

    /** What an account may do, given by what it showed who it is. */
    Account allowed(Account account, Proof proof) {
        return account.without(withheld(account, proof));
    }

    /** The roles that an account holds and that wait for a second factor. */
    public Set<Role> withheld(Account account, Proof proof) {
        return required && proof == Proof.PASSWORD
                ? account.roles().stream()
                        .map(RoleAtPlace::role)
                        .filter(Role::needsSecondFactor)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
