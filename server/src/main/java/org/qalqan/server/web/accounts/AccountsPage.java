package org.qalqan.server.web.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The accounts that an administrator sees, and the form for another.
 *
 * @param rows one for each account, by name
 * @param asked beginning of the names that were asked for
 * @param more how many are not shown
 * @param choices roles and places for the form
 * @param form what was typed, by field
 * @param faults what is wrong with it, in the reader's language
 */
public record AccountsPage(
        Frame frame,
        CsrfToken token,
        List<Row> rows,
        String asked,
        int more,
        Choices choices,
        Map<String, String> form,
        List<String> faults) {

    /**
     * An account in the list.
     *
     * @param roles in words, with their places
     */
    public record Row(Account account, List<String> roles, boolean secondFactor) {}

    /** A choice in a form. */
    public record Option(String value, String text) {}

    /** What can be granted, and where. */
    public record Choices(List<Option> roles, List<Option> places) {}

    /**
     * One account.
     *
     * @param kept whether the administrator may change it as a whole
     * @param held its roles
     */
    public record One(
            Frame frame,
            CsrfToken token,
            Row row,
            boolean kept,
            boolean own,
            List<Held> held,
            Choices choices,
            Optional<String> fault) {}

    /**
     * A role that an account holds.
     *
     * @param revocable whether the administrator may take it away
     */
    public record Held(String role, String roleText, String place, String placeText, boolean revocable) {}

    /** An account whose password was made, shown once. */
    public record Made(Frame frame, String name, String password) {}
}
