package org.qalqan.cli;

import org.qalqan.server.access.Account;
import org.qalqan.server.access.AtConsole;

/** Asks whoever is at the terminal for the password of an account, and for the code of its second factor. */
final class ConsoleAccount {

    private ConsoleAccount() {}

    /** @throws BadInput when name, password and code do not fit together */
    static Account signIn(RunningServer server, String name) {
        return server.part(AtConsole.class)
                .signIn(name, TypedPassword.existing(name), () -> TypedPassword.code(name))
                .orElseThrow(() ->
                        new BadInput("account \"%s\": account, password and code do not fit together".formatted(name)));
    }
}
