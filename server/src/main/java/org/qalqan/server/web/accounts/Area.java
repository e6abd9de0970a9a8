package org.qalqan.server.web.accounts;

import java.util.Set;
import org.qalqan.server.access.Account;

/**
 * What an administrator may do: grant and revoke at places within their own; disable an account, or give it a new password, when all of its
 * roles lie there. Nobody does any of it to themselves, so that a role always comes from somebody else.
 *
 * @param places codes of all places that they administer
 */
record Area(Account administrator, Set<String> places) {

    boolean holds(String place) {
        return places.contains(place);
    }

    boolean isOwn(String account) {
        return administrator.name().equals(account);
    }

    /** Whether the administrator may change an account as a whole. */
    boolean keeps(Account other) {
        return !isOwn(other.name()) && other.roles().stream().allMatch(role -> holds(role.place()));
    }

    /** Whether the administrator is shown an account: when some of its roles lie here, or it has none. */
    boolean sees(Account other) {
        return other.roles().isEmpty() || other.roles().stream().anyMatch(role -> holds(role.place()));
    }
}
