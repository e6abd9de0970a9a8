package org.qalqan.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.RefusedAccount;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.SecondFactors;
import org.qalqan.server.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the accounts of those who may change something. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps the accounts of those who may change something. Reading needs none.",
            "A password is asked for at the terminal, or read as one line from stdin; it never is an argument."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AccountCommand.Add.class,
            AccountCommand.Grant.class,
            AccountCommand.Revoke.class,
            AccountCommand.Password.class,
            AccountCommand.Disable.class,
            AccountCommand.Enable.class,
            AccountCommand.Totp.class,
            AccountCommand.Token.class,
            AccountCommand.ListAll.class
        })
final class AccountCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Something done with a database. */
    private abstract static class OnServer implements Callable<Integer> {

        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        abstract void on(RunningServer server);

        @Override
        public Integer call() {
            try (RunningServer server = RunningServer.withoutPages(database)) {
                on(server);
                return 0;
            } catch (RefusedAccount refused) {
                throw new BadInput(String.join(System.lineSeparator(), refused.lines()));
            }
        }
    }

    /** A change of the accounts. */
    private abstract static class Change extends OnServer {

        abstract void on(Accounts accounts);

        @Override
        final void on(RunningServer server) {
            on(server.part(Accounts.class));
        }
    }

    /** A change of one account. */
    private abstract static class ChangeOfOne extends Change {
        @Parameters(paramLabel = "NAME", description = "Name of the account.")
        @SuppressWarnings("NullAway.Init")
        String name;
    }

    /** A change of what an account may do. */
    private abstract static class ChangeOfRole extends ChangeOfOne {
        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "One of: ${COMPLETION-CANDIDATES}. docs/access.md lists what each may do.")
        @SuppressWarnings("NullAway.Init")
        Role role;

        @Option(
                names = "--place",
                defaultValue = "KZ",
                paramLabel = "PLACE",
                description = "Code of the place where it holds, and below (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        String place;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds an account with its first role.")
    static final class Add extends ChangeOfRole {
        @Override
        void on(Accounts accounts) {
            accounts.add(name, role, place, TypedPassword.read(name), Audit.CONSOLE);
        }
    }

    @Command(name = "grant", mixinStandardHelpOptions = true, description = "Grants an account another role.")
    static final class Grant extends ChangeOfRole {
        @Override
        void on(Accounts accounts) {
            accounts.grant(name, role, place, Audit.CONSOLE);
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Takes a role away from an account.")
    static final class Revoke extends ChangeOfRole {
        @Override
        void on(Accounts accounts) {
            if (!accounts.revoke(name, role, place, Audit.CONSOLE)) {
                throw new BadInput("%s does not hold %s at %s".formatted(name, role.code(), place));
            }
        }
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "Sets a new password and ends the account's sessions.")
    static final class Password extends ChangeOfOne {
        @Override
        void on(Accounts accounts) {
            accounts.changePassword(name, TypedPassword.read(name), Audit.CONSOLE);
        }
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Refuses sign-in from now on and ends the account's sessions.")
    static final class Disable extends ChangeOfOne {
        @Override
        void on(Accounts accounts) {
            accounts.disable(name, Audit.CONSOLE);
        }
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "Allows sign-in again.")
    static final class Enable extends ChangeOfOne {
        @Override
        void on(Accounts accounts) {
            accounts.enable(name, Audit.CONSOLE);
        }
    }

    @Command(
            name = "totp",
            mixinStandardHelpOptions = true,
            description = {
                "Tells whether an account has a second factor: codes by time, which its owner sets up on the account page.",
                "With --reset: takes it away from somebody who lost both the device and the recovery codes."
            })
    static final class Totp extends OnServer {
        @Parameters(paramLabel = "NAME", description = "Name of the account.")
        @SuppressWarnings("NullAway.Init")
        String name;

        @Option(names = "--reset", description = "Takes the second factor away.")
        boolean reset;

        @Override
        void on(RunningServer server) {
            SecondFactors factors = server.part(SecondFactors.class);
            if (!reset) {
                System.out.println(factors.isSetUp(name) ? "set up" : "not set up");
            } else if (!factors.remove(name, Audit.CONSOLE)) {
                throw new BadInput("%s has no second factor".formatted(name));
            }
        }
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a token with which a program acts as the account on /api, and prints it: it cannot be shown again.",
                "docs/api.md says what for."
            })
    static final class Token extends OnServer {
        @Parameters(paramLabel = "NAME", description = "Name of the account.")
        @SuppressWarnings("NullAway.Init")
        String name;

        @Option(
                names = "--days",
                defaultValue = "" + Tokens.USUAL_DAYS,
                paramLabel = "DAYS",
                description = "How long it lasts (default: ${DEFAULT-VALUE}).")
        int days;

        @Option(names = "--revoke", description = "Ends every token of the account instead.")
        boolean revoke;

        @Override
        void on(RunningServer server) {
            Tokens tokens = server.part(Tokens.class);
            if (!revoke) {
                System.out.println(tokens.make(name, days, Audit.CONSOLE));
            } else if (tokens.revoke(name, Audit.CONSOLE) == 0) {
                throw new BadInput("%s has no token in force".formatted(name));
            }
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints every account with its roles, tab-separated.")
    static final class ListAll extends Change {
        @Override
        void on(Accounts accounts) {
            accounts.all().forEach(account -> System.out.println(line(account)));
        }

        private static String line(Account account) {
            String roles = account.roles().stream()
                    .map(held -> held.role().code() + "@" + held.place())
                    .collect(Collectors.joining(","));
            return String.join("\t", account.name(), account.disabled() ? "disabled" : "enabled", roles);
        }
    }
}
