package org.qalqan.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.loading.Imported;
import org.qalqan.server.loading.Imports;
import org.qalqan.server.loading.RecordKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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
        try (RunningServer server = RunningServer.withoutPages(database)) {
            Progress.say("reading " + file);
            Imported imported = server.part(Imports.class).take(kind, CsvFile.at(file), Progress::say);
            System.out.printf(
                    "%s: %d rows, %d new, %d known already%n",
                    kind.code(), imported.rows(), imported.added(), imported.rows() - imported.added());
        }
        return 0;
    }
}
