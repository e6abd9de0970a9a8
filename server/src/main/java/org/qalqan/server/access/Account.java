package org.qalqan.server.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param disabled whether signing in is refused
 * @param roles by place and role
 */
public record Account(String name, boolean disabled, List<RoleAtPlace> roles, Instant createdAt) {

    /**
     * Whether a role is held at a place.
     *
     * @param line the place's code and the codes of all places above it
     */
    public boolean holds(Role role, List<String> line) {
        return !disabled && roles.stream().anyMatch(held -> held.role() == role && line.contains(held.place()));
    }

    /** Whether one of several roles is held at a place. */
    public boolean holdsOneOf(Collection<Role> several, List<String> line) {
        return several.stream().anyMatch(role -> holds(role, line));
    }

    /** The account as if it did not hold some roles. */
    Account without(Set<Role> some) {
        return some.isEmpty()
                ? this
                : new Account(
                        name,
                        disabled,
                        roles.stream()
                                .filter(held -> !some.contains(held.role()))
                                .toList(),
                        createdAt);
    }

    /** Whether a role is held anywhere. */
    public boolean holdsAnywhere(Role role) {
        return !disabled && roles.stream().anyMatch(held -> held.role() == role);
    }
}
