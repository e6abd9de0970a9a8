package org.qalqan.server.web.accounts;

import org.qalqan.server.access.Account;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.place.Places;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What an administrator may do: grant and revoke at places within their own; disable an account, or give it a new password, when all of its
 * roles lie there. Nobody does any of it to themselves, so that a role always comes from somebody else.
 */
@Component
class Administration {

    private final Permissions permissions;
    private final Places places;

    Administration(Permissions permissions, Places places) {
        this.permissions = permissions;
        this.places = places;
    }

    /** The account behind the request, which is administrator somewhere. */
    Account administrator(String act, String thing) {
        return permissions.requireAnywhere(Role.ADMINISTRATOR, act, thing);
    }

    /** The administrator, who may grant and revoke at a place to and from an account. */
    Account administratorAt(String place, String account, String act) {
        Account administrator = administrator(act, account);
        if (isSelf(administrator, account) || !administers(administrator, place)) {
            throw permissions.refused(
                    administrator, act, account, "%s may not do this at %s".formatted(administrator.name(), place));
        }
        return administrator;
    }

    /** The administrator, who may change an account as a whole. */
    Account keeper(Account of, String act) {
        Account administrator = administrator(act, of.name());
        if (!keeps(administrator, of)) {
            throw permissions.refused(
                    administrator, act, of.name(), "%s does not keep %s".formatted(administrator.name(), of.name()));
        }
        return administrator;
    }

    /** Refuses an account that the administrator is not shown, or that does not exist. */
    AccessDeniedException notShown(Account administrator, String account) {
        return permissions.refused(
                administrator, "accounts read", account, "%s is not shown %s".formatted(administrator.name(), account));
    }

    boolean administers(Account administrator, String place) {
        return administrator.holds(Role.ADMINISTRATOR, places.line(place));
    }

    /** Whether all of an account's roles lie within the places of an administrator, who is somebody else. */
    boolean keeps(Account administrator, Account other) {
        return !isSelf(administrator, other.name())
                && other.roles().stream().allMatch(role -> administers(administrator, role.place()));
    }

    /** Whether an administrator is shown an account: when some of its roles lie within their places, or it has none. */
    boolean sees(Account administrator, Account other) {
        return other.roles().isEmpty()
                || other.roles().stream().anyMatch(role -> administers(administrator, role.place()));
    }

    private static boolean isSelf(Account administrator, String other) {
        return administrator.name().equals(other);
    }
}
