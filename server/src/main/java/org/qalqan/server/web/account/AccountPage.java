package org.qalqan.server.web.account;

import java.util.List;
import org.qalqan.server.access.Account;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What somebody sees of their own account.
 *
 * @param roles what it may do, and where, in the reader's language
 * @param acts what was done with it of late, the last first
 * @param faults why the password was not changed, in the reader's language
 */
public record AccountPage(
        Frame frame, CsrfToken token, Account account, List<Held> roles, List<Done> acts, List<String> faults) {

    /**
     * A role in words.
     *
     * @param place name of the place
     */
    public record Held(String role, String place) {}

    /**
     * A line of the audit.
     *
     * @param at day and time in the campaign's time zone
     */
    public record Done(String at, String act, String thing, boolean refused) {}
}
