package org.qalqan.server.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.springframework.stereotype.Component;

/** The pages beside the public ones that somebody who is signed in can open, by what their roles let them do. Readers have none. */
@Component
class StaffLinks {

    /** A page, and the roles of which one leads there; none for everybody who is signed in. Words: {@code staff.CODE}. */
    private record Entry(String code, String path, Set<Role> roles) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "approvals",
                    "approvals",
                    Set.of(
                            Role.NATIONAL_MANAGER,
                            Role.REGIONAL_MANAGER,
                            Role.PLEDGE_KEEPER,
                            Role.IMPORTER,
                            Role.VACCINATOR)),
            new Entry("accounts", "accounts", Set.of(Role.ADMINISTRATOR)),
            new Entry("audit", "audit", Set.of(Role.AUDITOR)),
            new Entry("account", "account", Set.of()));

    private final Permissions permissions;

    StaffLinks(Permissions permissions) {
        this.permissions = permissions;
    }

    /** The links of the account behind the request; none when nobody is signed in. */
    List<Frame.StaffLink> in(Words words) {
        Optional<Account> account = permissions.current();
        return account.map(who -> ENTRIES.stream()
                        .filter(entry -> entry.roles().isEmpty()
                                || entry.roles().stream().anyMatch(who::holdsAnywhere))
                        .map(entry -> new Frame.StaffLink(
                                entry.path(),
                                words.text("staff." + entry.code()),
                                "/" + words.language().code() + "/" + entry.path()))
                        .toList())
                .orElse(List.of());
    }
}
