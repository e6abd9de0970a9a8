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
 * @param withheld roles that wait until it signs in with a second factor, in the reader's language
 * @param factor how its second factor stands
 * @param faults what was not done, and why, in the reader's language
 */
public record AccountPage(
        Frame frame,
        CsrfToken token,
        Account account,
        List<Held> roles,
        List<String> withheld,
        Factor factor,
        List<Done> acts,
        Faults faults) {

    /** What was not done, in the reader's language: with the password, and with the second factor. */
    public record Faults(List<String> password, List<String> factor) {

        static final Faults NONE = new Faults(List.of(), List.of());
    }

    /**
     * The second factor.
     *
     * @param setUp whether codes are asked for
     * @param pending whether a secret waits for its first code
     * @param recoveryCodes how many are left
     */
    public record Factor(boolean setUp, boolean pending, int recoveryCodes) {}

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
