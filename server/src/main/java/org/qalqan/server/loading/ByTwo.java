package org.qalqan.server.loading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.approval.Approvals;
import org.qalqan.server.approval.Proposal;
import org.qalqan.server.csv.CsvFile.Numbered;
import org.qalqan.server.csv.Fault;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.place.Places;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What is alike for files whose changes take two persons. */
@Component
class ByTwo {

    private final Approvals approvals;
    private final Places places;
    private final Audit audit;

    ByTwo(Approvals approvals, Places places, Audit audit) {
        this.approvals = approvals;
        this.places = places;
        this.audit = audit;
    }

    /** Refuses rows that would change something, because nobody says who proposes it. */
    static <T> void refuse(String file, List<Numbered<T>> changes, String field, Function<T, String> value) {
        if (!changes.isEmpty()) {
            throw new RefusedFile(
                    file,
                    changes.stream()
                            .map(
                                    row -> new Fault(
                                            row.row(),
                                            Optional.of(field),
                                            Optional.of(value.apply(row.value())),
                                            "targets are judged by it already, and a change takes two persons. "
                                                    + "Maybe propose it with --proposed-by NAME, and another account approves it"))
                            .toList());
        }
    }

    /**
     * Proposes a change.
     *
     * @param roles of which the account has to hold one at the place
     * @throws AccessDeniedException when it holds none
     */
    long propose(Proposal.Draft draft, Set<Role> roles, Account by) {
        if (!by.holdsOneOf(roles, places.line(draft.place()))) {
            audit.record(by.name(), "proposal made", draft.subject(), Audit.Outcome.REFUSED);
            throw new AccessDeniedException(
                    "%s holds none of the roles %s at %s".formatted(by.name(), roles, draft.place()));
        }
        return approvals.propose(draft, by.name());
    }
}
