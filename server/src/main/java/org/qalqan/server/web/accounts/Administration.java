package org.qalqan.server.web.accounts;

import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.RoleAtPlace;
import org.qalqan.server.place.Places;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks whether the account behind the request may do something with another, by the rules of {@link Area}. */
@Component
class Administration {

    private final Permissions permissions;
    private final Places places;

    Administration(Permissions permissions, Places places) {
        this.permissions = permissions;
        this.places = places;
    }

    /** What the account behind the request administers, which is something. */
    Area area(String act, String thing) {
        Account administrator = permissions.requireAnywhere(Role.ADMINISTRATOR, act, thing);
        Set<String> within = administrator.roles().stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .map(RoleAtPlace::place)
                .flatMap(place -> places.within(place).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Area(administrator, within);
    }

    /** Refuses to grant to or revoke from an account at a place, unless it lies in the area and the account is somebody else's. */
    void requirePlace(Area area, String place, String account, String act) {
        if (area.isOwn(account) || !area.holds(place)) {
            throw refused(area, act, account);
        }
    }

    /** Refuses to change an account as a whole, unless the administrator keeps it. */
    void requireKept(Area area, Account other, String act) {
        if (!area.keeps(other)) {
            throw refused(area, act, other.name());
        }
    }

    AccessDeniedException refused(Area area, String act, String account) {
        String name = area.administrator().name();
        return permissions.refused(area.administrator(), act, account, "%s does not keep %s".formatted(name, account));
    }
}
