package org.qalqan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.batch.Batch;
import org.qalqan.schedule.cdsi.CdsiImport;
import org.qalqan.schedule.explain.Language;
import org.qalqan.schedule.file.Json;
import org.qalqan.schedule.file.ScheduleFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates and forecasts doses of people against a schedule. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = {
            "Says of each person which doses count and why, and what is due next.",
            "One JSON object a line, in and out, in the same order; a line that can't be read gives a line with \"error\"."
        },
        subcommands = ScheduleCommand.ImportCdsi.class)
final class ScheduleCommand implements Callable<Integer> {

    @Option(
            names = "--schedule",
            paramLabel = "NAME|FILE",
            defaultValue = "acip",
            description = "acip, kazakhstan-covid, or a schedule file (docs/formats/schedule.md); default: acip.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--in", paramLabel = "FILE", description = "People, NDJSON (default: stdin).")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "Results, NDJSON (default: stdout).")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--explain",
            paramLabel = "LANGUAGE",
            description = "Explain each verdict for people: ${COMPLETION-CANDIDATES}.")
    private @Nullable Language explain;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new BadInput("--threads is at least 1, but was " + threads);
        }
        Schedule schedule = schedule(name);
        long started = System.nanoTime();
        Batch.Summary summary;
        try (InputStream people = in == null ? System.in : Input.open(in);
                OutputStream results = out == null ? System.out : Files.newOutputStream(out)) {
            summary = new Batch(schedule, threads, Optional.ofNullable(explain)).run(people, results);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.err.printf(
                "%d patients, %.2f seconds, %.0f patients per second%n",
                summary.patients(), seconds, summary.patients() / seconds);
        if (summary.faultyLines() > 0) {
            System.err.printf(
                    "lines that could not be read: %d; each has a line with \"error\"%n", summary.faultyLines());
            return 2;
        }
        return 0;
    }

    static Schedule schedule(String name) throws IOException {
        if (Schedule.SHIPPED.contains(name)) {
            return Schedule.shipped(name);
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no schedule %s: it is one of %s, or a file".formatted(name, Schedule.SHIPPED));
        }
        try {
            return Schedule.read(file);
        } catch (ScheduleFileException faulty) {
            throw new BadInput(file + "\n" + faulty.getMessage());
        }
    }

    /** Turns CDC's supporting data into a schedule file. */
    @Command(
            name = "import-cdsi",
            mixinStandardHelpOptions = true,
            description = "Turns a folder of CDC's supporting data (XML) into a schedule file.")
    static final class ImportCdsi implements Callable<Integer> {

        @Parameters(paramLabel = "DIR", description = "The folder with ScheduleSupportingData.xml.")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "The schedule file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                defaultValue = "acip",
                description = "Name of the schedule (default: acip).")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Integer call() throws IOException {
            if (!Files.isRegularFile(folder.resolve("ScheduleSupportingData.xml"))) {
                throw new BadInput(folder + " has no ScheduleSupportingData.xml. Maybe it is another folder");
            }
            Json imported = CdsiImport.read(folder, name);
            try (Writer file = Files.newBufferedWriter(out)) {
                Json.write(imported, file);
            }
            Progress.say("wrote " + out);
            return 0;
        }
    }
}
