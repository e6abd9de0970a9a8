package org.qalqan.server.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.access.Role;

/**
 * A kind of thing that two persons must agree to. A package that has one makes it a bean, and proposes through {@link Approvals#propose}
 * instead of doing the thing. The words for it stand under {@code approval.kind.CODE}.
 */
public interface Approvable {

    /** The word for it in the table, such as {@code denominator}: small letters and underscores. */
    String kind();

    /** Whoever approves or refuses holds one of these at the proposal's place or above, and is not who proposed. */
    Set<Role> approvers();

    /**
     * Does what was agreed, within the transaction of the decision: both stand or fall together.
     *
     * @param approvedBy account that agreed
     * @throws CannotBeCarriedOut when the thing can't be done any more; then nothing is decided
     */
    void carryOut(Proposal proposal, String approvedBy);

    /** What whoever decides should see of the payload, in order. The words for the names stand under {@code approval.detail.NAME}. */
    default List<Detail> details(Proposal proposal) {
        return List.of();
    }

    /** Address of a page that shows what it is about, after the language: {@code persons/duplicates/12}. */
    default Optional<String> page(Proposal proposal) {
        return Optional.empty();
    }

    /**
     * A part of a payload.
     *
     * @param value a text, whole number or day
     */
    record Detail(String name, Object value) {}
}
