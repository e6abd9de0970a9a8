package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.RoleAtPlace;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Component;

/** Who may do the work of a store: whoever holds the role of it there or at a place above. */
@Component
class StoreKeepers {

    private final Permissions permissions;
    private final Places places;

    StoreKeepers(Permissions permissions, Places places) {
        this.permissions = permissions;
        this.places = places;
    }

    /**
     * The account behind the request, which is a keeper of the store.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it is not
     */
    Account require(String place, String act) {
        return permissions.require(Role.STORE_KEEPER, places.line(place), act, place);
    }

    /**
     * The account behind the request, which is a quality officer of the store.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it is not
     */
    Account requireOfficer(String place, String act) {
        return permissions.require(Role.QUALITY_OFFICER, places.line(place), act, place);
    }

    boolean mayWork(String place) {
        return permissions.may(Role.STORE_KEEPER, places.line(place));
    }

    /** Whether the account behind the request may register lots there, enter doses that nobody announced, and take entries back. */
    boolean isOfficer(String place) {
        return permissions.may(Role.QUALITY_OFFICER, places.line(place));
    }

    /** The places at which the account behind the request is a store keeper; empty when nobody is signed in. */
    List<String> own() {
        return permissions.current().map(Account::roles).orElse(List.of()).stream()
                .filter(held -> held.role() == Role.STORE_KEEPER)
                .map(RoleAtPlace::place)
                .toList();
    }

    Optional<Account> current() {
        return permissions.current();
    }
}
