package org.qalqan.cli;

import java.util.Optional;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.GeneratedPassword;
import org.qalqan.server.access.Role;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;

/**
 * The account with which the first person gets in where nobody has a database of their own: made when the pages are first served on an
 * embedded database without accounts. Its password is said once on the terminal and is nowhere else.
 */
final class FirstAdministrator {

    private static final String NAME = "admin";

    private FirstAdministrator() {}

    /** Makes it, unless there are accounts, or no campaign yet whose nation the role would hold at. */
    static void makeIfNone(RunningServer server) {
        Accounts accounts = server.part(Accounts.class);
        Optional<String> nation = server.part(Campaigns.class).current().map(Campaign::nation);
        if (!server.isEmbedded() || nation.isEmpty() || !accounts.isNone()) {
            return;
        }
        String password = GeneratedPassword.next();
        accounts.add(NAME, Role.ADMINISTRATOR, nation.get(), password, Audit.CONSOLE);
        System.err.printf(
                "%nThe first account was made. It is shown this once:%n    account   %s%n    password  %s%n"
                        + "It keeps accounts and roles. Sign in and change the password.%n%n",
                NAME, password);
    }
}
