package org.qalqan.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.database.DatabaseNotStarted;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs a national vaccination campaign from a public target to the last dose. */
@Command(
        name = "qalqan",
        mixinStandardHelpOptions = true,
        version = "qalqan 0.1.0",
        description = "Runs a national vaccination campaign from a public target to the last dose.",
        footer = {
            "",
            "Data goes to stdout, progress and messages to stderr.",
            "Exit codes: 0 done, 2 bad usage or input, 1 own failure.",
            "Two more are the launcher's own: ./qalqan test [--long], ./qalqan build."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            AccountCommand.class,
            AuditCommand.class,
            ApproveCommand.class,
            ScheduleCommand.class,
            ProjectCommand.class,
            CertificateCommand.class,
            SupplyCommand.class
        })
public final class Qalqan implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Qalqan())
                .registerConverter(LocalDate.class, Qalqan::day)
                .setExitCodeExceptionMapper(Qalqan::exitCode)
                .setExecutionExceptionHandler(Qalqan::told)
                .setParameterExceptionHandler((bad, _) -> badUsage(bad))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new TypeConversionException(
                    "\"%s\" is not a day; a day is written YYYY-MM-DD and exists in the calendar".formatted(text));
        }
    }

    private static int exitCode(Throwable failure) {
        return failure instanceof RefusedFile || failure instanceof BadInput ? 2 : 1;
    }

    private static int badUsage(ParameterException bad) {
        CommandLine command = bad.getCommandLine();
        command.getErr()
                .printf(
                        "%s (see ./%s --help)%n",
                        String.valueOf(bad.getMessage()).replace(System.lineSeparator(), " "),
                        command.getCommandSpec().qualifiedName());
        return 2;
    }

    /** What is expected to happen to people is told in a line or two; only a fault of our own shows its trace. */
    private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        switch (failure) {
            case RefusedFile refused -> {
                refused.lines().forEach(command.getErr()::println);
                command.getErr().println("Nothing of %s was taken over.".formatted(refused.file()));
            }
            case BadInput bad -> command.getErr().println(bad.getMessage());
            case DatabaseNotStarted notStarted -> command.getErr().println(notStarted.getMessage());
            default -> failure.printStackTrace(command.getErr());
        }
        return exitCode(failure);
    }
}
