package org.qalqan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.projection.batch.Batch;
import org.qalqan.projection.batch.Fault;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.experience.WorldSeries;
import org.qalqan.projection.hindcast.Hindcast;
import org.qalqan.projection.hindcast.Report;
import org.qalqan.projection.hindcast.Verdict;
import org.qalqan.projection.learnt.Teacher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Projects coverage series. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = {
            "Answers questions about the coverage of a place on a day: its distribution, and the probability of reaching a threshold.",
            "Only reports dated on or before a question's as_of are used, of any place."
        },
        subcommands = {ProjectCommand.HindcastCommand.class, ProjectCommand.LearnCommand.class})
final class ProjectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    // Not marked as required: picocli would ask for them before the subcommand hindcast too, which needs none of them.
    @Option(
            names = "--series",
            paramLabel = "FILE.csv",
            description = "Needed: place,date,population,people_vaccinated,people_fully_vaccinated,doses")
    private @Nullable Path series;

    @Option(
            names = "--questions",
            paramLabel = "FILE.csv",
            description = "Needed: id,place,indicator,as_of,date,threshold")
    private @Nullable Path questions;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Needed: the answers.")
    private @Nullable Path out;

    @Option(names = "--no-experience", description = "Use nothing learnt in advance from past campaigns.")
    private boolean noExperience;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new BadInput("--threads is at least 1, but was " + threads);
        }
        Path reports = given(series, "--series");
        Path asked = given(questions, "--questions");
        Path answers = given(out, "--out");
        Experience experience = noExperience ? Experience.none() : Experience.shipped();
        try {
            Batch.Outcome outcome = new Batch(experience, threads)
                    .run(Input.readable(reports), Input.readable(asked), answers, new OnStderr());
            Progress.say("%d questions answered, %d of them by a reason, %d faults"
                    .formatted(outcome.questions(), outcome.refused(), outcome.faults()));
            return outcome.faults() > 0 ? 2 : 0;
        } catch (IllegalArgumentException unusable) {
            throw new BadInput(String.valueOf(unusable.getMessage()));
        }
    }

    private Path given(@Nullable Path path, String option) {
        if (path == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing required option: '%s=FILE.csv'".formatted(option));
        }
        return path;
    }

    private static final class OnStderr implements Batch.Progress {
        @Override
        public void fault(Fault fault) {
            System.err.println(fault);
        }

        @Override
        public void answered(long questions) {
            Progress.say(questions + " questions");
        }
    }

    /** Scores the model against what came true. */
    @Command(
            name = "hindcast",
            mixinStandardHelpOptions = true,
            description = {
                "Scores the model and the simple methods on the campaigns of the world in 2021, by cross-validation over countries,",
                "and writes the table and reliability diagrams."
            })
    static final class HindcastCommand implements Callable<Integer> {

        @Option(
                names = "--out",
                paramLabel = "DIR",
                defaultValue = "hindcast",
                description = "Folder for hindcast.md, hindcast.csv and the diagrams (default: hindcast).")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Override
        public Integer call() throws IOException {
            List<Verdict> verdicts = Hindcast.ofEverything(Experience.shipped().campaigns(), Progress::say);
            Report.write(verdicts, out);
            System.out.print(Report.table(verdicts));
            return 0;
        }
    }

    /** Makes the shipped experience again. */
    @Command(
            name = "learn",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the experience that the library ships again: the campaigns of the world, and the lessons drawn from them.",
                "The same data give the same files."
            })
    static final class LearnCommand implements Callable<Integer> {

        @Option(
                names = "--world",
                required = true,
                paramLabel = "DIR",
                description = "Folder with Our World in Data's vaccinations.csv and locations.csv.")
        @SuppressWarnings("NullAway.Init")
        private Path world;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "Folder for campaigns.csv and lessons.csv.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Option(
                names = "--leave-out",
                split = ",",
                paramLabel = "ISO",
                defaultValue = "KAZ",
                description = "Codes of places that must not be learnt from (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        private List<String> leftOut;

        @Override
        public Integer call() throws IOException {
            Input.readable(world.resolve("vaccinations.csv"));
            Input.readable(world.resolve("locations.csv"));
            Files.createDirectories(out);
            Path campaigns = out.resolve("campaigns.csv");
            WorldSeries.write(world, campaigns, leftOut);
            Progress.say("wrote " + campaigns);
            Teacher teacher = new Teacher(WorldSeries.read(campaigns));
            Progress.say("looked back on every week of every campaign; learning");
            Path lessons = out.resolve("lessons.csv");
            Files.writeString(lessons, teacher.lessonsWithout(List.of()).toCsv());
            Progress.say("wrote " + lessons);
            return 0;
        }
    }
}
