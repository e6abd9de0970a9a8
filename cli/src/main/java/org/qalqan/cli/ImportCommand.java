package org.qalqan.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.access.Account;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.loading.Imported;
import org.qalqan.server.loading.Imports;
import org.qalqan.server.loading.Proposed;
import org.qalqan.server.loading.RecordKind;
import org.springframework.security.access.AccessDeniedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Takes over a file of records. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over a CSV file of records: all of its rows, or none and one line for each fault.",
            "The same file twice changes nothing. The forms are described in docs/formats/campaign.md."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "One of: ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private RecordKind kind;

    @Parameters(index = "1", paramLabel = "FILE.csv", description = "The file, UTF-8, with a header row.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--proposed-by",
            paramLabel = "NAME",
            description = {
                "Proposes what changes a denominator or a reading, as an account whose password is asked for.",
                "Another account decides it on the page of approvals, or with ./qalqan approve."
            })
    private @Nullable String proposer;

    @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why; for whoever decides.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    /** Reads a kind by the word that the help names. */
    static final class KindConverter implements ITypeConverter<RecordKind> {
        @Override
        public RecordKind convert(String word) {
            return Arrays.stream(RecordKind.values())
                    .filter(kind -> kind.code().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there are " + kinds() + ", but not " + word));
        }

        private static String kinds() {
            return Arrays.stream(RecordKind.values()).map(RecordKind::code).collect(Collectors.joining(", "));
        }
    }

    @Override
    public Integer call() {
        Input.readable(file);
        if (proposer != null && (!kind.isChangedByTwo() || reason.isBlank())) {
            throw new BadInput(
                    kind.isChangedByTwo()
                            ? "Whoever decides needs a --reason"
                            : "--proposed-by is for denominators and readings; %s are taken over without it"
                                    .formatted(kind));
        }
        try (RunningServer server = RunningServer.withoutPages(database)) {
            Progress.say("reading " + file);
            if (proposer == null) {
                print(server.part(Imports.class).take(kind, CsvFile.at(file), Progress::say), 0);
            } else {
                propose(server, proposer);
            }
        }
        return 0;
    }

    private void propose(RunningServer server, String name) {
        Account account = ConsoleAccount.signIn(server, name);
        try {
            Proposed proposed = server.part(Imports.class).propose(kind, CsvFile.at(file), account, reason);
            print(proposed.imported(), proposed.changes());
            proposed.proposal()
                    .ifPresent(number -> System.out.printf(
                            "%d changes wait as proposal %d. Another account decides: ./qalqan approve %d --account NAME%n",
                            proposed.changes(), number, number));
        } catch (AccessDeniedException refused) {
            throw new BadInput(String.valueOf(refused.getMessage()));
        }
    }

    private void print(Imported imported, int changes) {
        System.out.printf(
                "%s: %d rows, %d new, %d known already%n",
                kind.code(), imported.rows(), imported.added(), imported.rows() - imported.added() - changes);
    }
}
