package org.qalqan.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.access.AuditChain;
import org.qalqan.server.access.AuditChain.Fault;
import org.qalqan.server.access.AuditChain.Head;
import org.qalqan.server.access.AuditChain.Question;
import org.qalqan.server.access.AuditChain.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks whether the audit is as it was written. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Looks whether the audit is as it was written: each of its lines is chained to the one before.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditCommand.Verify.class, AuditCommand.PrintHead.class})
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    @Command(
            name = "head",
            mixinStandardHelpOptions = true,
            description = {
                "Prints how many lines the chain has and the hash of the last, tab-separated.",
                "Keep it where nobody of this server can reach it: audit verify --anchor HASH holds the chain against it."
            })
    static final class PrintHead implements Callable<Integer> {

        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        @Override
        public Integer call() {
            try (RunningServer server = RunningServer.withoutPages(database)) {
                Head head = server.part(AuditChain.class).head();
                System.out.println(head.lines() + "\t" + head.hash());
            }
            return 0;
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Recomputes the hash of each line and tells each fault, one a line: changed, missing, put in, moved.",
                "Nothing is changed. Exit code 0: as it was written; 1: not."
            })
    static final class Verify implements Callable<Integer> {

        @Option(
                names = "--from",
                paramLabel = "LINE",
                defaultValue = "1",
                description =
                        "Begin with this line, and take the hash before it as it stands (default: ${DEFAULT-VALUE}).")
        private long from;

        @Option(
                names = "--anchor",
                paramLabel = "HASH",
                description =
                        "A hash that audit head once printed: a line from --from on, or the one before it, has to have it.")
        private @Nullable String anchor;

        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        @Override
        public Integer call() {
            Question question = Bad.unless(() -> new Question(from, Optional.ofNullable(anchor)));
            try (RunningServer server = RunningServer.withoutPages(database)) {
                Report report = server.part(AuditChain.class)
                        .verify(question, lines -> Progress.say("%,d lines looked at".formatted(lines)));
                List<Fault> faults = report.faults();
                faults.forEach(fault -> System.out.println(told(fault)));
                System.out.printf(
                        "%d lines recomputed: %s%n",
                        report.lines(), faults.isEmpty() ? "as they were written" : faults.size() + " faults");
                return faults.isEmpty() ? 0 : 1;
            }
        }

        private static String told(Fault fault) {
            return switch (fault) {
                case Fault.Broken broken ->
                    "line %d: does not fit its hash, or its hash not the line before".formatted(broken.line());
                case Fault.Missing missing -> "lines %d to %d: are missing".formatted(missing.first(), missing.last());
                case Fault.AnotherHead head ->
                    "head: should be line %d with %s, is line %d with %s"
                            .formatted(
                                    head.told().lines(),
                                    head.told().hash(),
                                    head.found().lines(),
                                    head.found().hash());
                case Fault.NoAnchor none -> "anchor: no line has the hash " + none.hash();
                case Fault.NotSealed late ->
                    "%d lines: wait to be sealed since %s".formatted(late.lines(), late.since());
            };
        }
    }
}
