package org.qalqan.projection.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.qalqan.projection.Answer;
import org.qalqan.projection.Projection;
import org.qalqan.projection.Projector;
import org.qalqan.projection.Question;
import org.qalqan.projection.Refusal;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;

/**
 * Answers a file of questions about a file of series. Questions are read and answered in portions, so that a file of any length passes; the
 * answers keep the questions' order. Questions about the same place, indicator and day share one run of the model.
 */
public final class Batch {

    static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};
    private static final String HEADER = "id,q0.025,q0.05,q0.1,q0.25,q0.5,q0.75,q0.9,q0.95,q0.975,probability,refusal";
    private static final int PORTION = 5_000;
    private static final int DRAWS = 2_000;
    private static final int WEEKS_AHEAD_AT_MOST = 157;

    private final Projector projector;
    private final int threads;

    /** @param experience what may be used besides the series file: {@link Experience#none()} for {@code --no-experience} */
    public Batch(Experience experience, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("%d threads: at least one".formatted(threads));
        }
        this.projector = new Projector(experience);
        this.threads = threads;
    }

    /** What is told while it runs. */
    public interface Progress {

        /** A row that could not be used. */
        void fault(Fault fault);

        /** So many questions have been answered in all. */
        void answered(long questions);
    }

    /**
     * What came of it.
     *
     * @param questions rows of the question file
     * @param refused questions answered by a reason instead of numbers
     * @param faults bad rows in both files; the command's exit code is 2 when there are any
     */
    public record Outcome(long questions, long refused, long faults) {}

    /**
     * @throws IllegalArgumentException when a file lacks a column or is not UTF-8
     * @throws UncheckedIOException when a file cannot be read or written
     */
    public Outcome run(Path seriesFile, Path questionFile, Path answerFile, Progress progress) {
        Tally tally = new Tally();
        SeriesFile series = SeriesFile.read(seriesFile, fault -> tally.fault(fault, progress));
        Table questions = new Table(questionFile, QuestionRow.COLUMNS);
        List<QuestionRow> portion = new ArrayList<>();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(answerFile, StandardCharsets.UTF_8));
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            out.print(HEADER + "\n");
            questions.forEach(row -> {
                QuestionRow read = QuestionRow.read(questions.name(), row, series);
                read.fault().ifPresent(fault -> tally.fault(fault, progress));
                portion.add(read);
                if (portion.size() == PORTION) {
                    answer(portion, series, workers, out, tally, progress);
                }
            });
            answer(portion, series, workers, out, tally, progress);
            if (out.checkError()) {
                throw new IOException("not all answers could be written to " + answerFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(tally.questions, tally.refused, tally.faults);
    }

    private static final class Tally {
        private long questions;
        private long refused;
        private long faults;

        private void fault(Fault fault, Progress progress) {
            faults++;
            progress.fault(fault);
        }
    }

    private void answer(
            List<QuestionRow> portion,
            SeriesFile series,
            ExecutorService workers,
            PrintWriter out,
            Tally tally,
            Progress progress) {
        Map<Asked.Origin, List<Integer>> groups = new LinkedHashMap<>();
        Answered[] answered = new Answered[portion.size()];
        for (int i = 0; i < answered.length; i++) {
            QuestionRow row = portion.get(i);
            if (row.asked().isPresent()) {
                groups.computeIfAbsent(row.asked().get().origin(), origin -> new ArrayList<>())
                        .add(i);
            } else {
                answered[i] = new Answered(
                        refused(row.id(), row.fault().map(Fault::toString).orElse("")), false);
            }
        }
        List<Future<?>> running = new ArrayList<>();
        groups.forEach(
                (origin, rows) -> running.add(workers.submit(() -> answer(portion, rows, origin, series, answered))));
        running.forEach(Batch::finish);
        for (Answered answer : answered) {
            tally.questions++;
            tally.refused += answer.isRefusal() ? 1 : 0;
            out.print(answer.line());
        }
        portion.clear();
        progress.answered(tally.questions);
    }

    private record Answered(String line, boolean isRefusal) {}

    /** Answers all rows that share an origin by one run, and keeps their lines only. */
    private void answer(
            List<QuestionRow> portion,
            List<Integer> rows,
            Asked.Origin origin,
            SeriesFile series,
            Answered[] answered) {
        List<Asked> asked =
                rows.stream().flatMap(row -> portion.get(row).asked().stream()).toList();
        LocalDate farthest = origin.asOf().plusWeeks(WEEKS_AHEAD_AT_MOST);
        LocalDate until = asked.stream()
                .map(Asked::date)
                .filter(date -> !date.isAfter(farthest))
                .max(LocalDate::compareTo)
                .map(date -> fullWeeks(origin.asOf(), date))
                .orElse(farthest);
        Answer shared = project(series, origin, until);
        for (int i = 0; i < rows.size(); i++) {
            Asked question = asked.get(i);
            Answer answer = question.date().isAfter(until) ? project(series, origin, question.date()) : shared;
            answered[rows.get(i)] = switch (answer) {
                case Projection projection -> new Answered(line(question, projection), false);
                case Refusal refusal -> new Answered(refused(question.id(), refusal.reason()), true);
            };
        }
    }

    /** The end of the week, counted from the as-of day: so an answer does not depend on what else is asked. */
    private static LocalDate fullWeeks(LocalDate asOf, LocalDate date) {
        return asOf.plusWeeks(Math.ceilDiv(ChronoUnit.DAYS.between(asOf, date), 7));
    }

    private Answer project(SeriesFile series, Asked.Origin origin, LocalDate until) {
        Optional<CoverageSeries> own = series.until(origin.place(), origin.asOf(), origin.indicator());
        if (own.isEmpty()) {
            return Refusal.NotEnoughData.nothing();
        }
        Question question = Question.of(origin.indicator(), own.get(), origin.asOf(), until)
                .withDraws(DRAWS)
                .withSeed(seed(origin));
        Indicator beside = origin.indicator() == Indicator.PEOPLE_VACCINATED
                ? Indicator.PEOPLE_FULLY_VACCINATED
                : Indicator.PEOPLE_VACCINATED;
        return projector.project(series.until(origin.place(), origin.asOf(), beside)
                .map(question::withBeside)
                .orElse(question));
    }

    /** The same for the same question, whatever else stands in the file. */
    private static long seed(Asked.Origin origin) {
        return origin.place().hashCode() * 31L + origin.asOf().toEpochDay();
    }

    private static void finish(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while answering", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String line(Asked asked, Projection projection) {
        StringBuilder line = new StringBuilder(Table.quoted(asked.id()));
        for (double level : LEVELS) {
            line.append(',').append(number(projection.quantile(asked.date(), level)));
        }
        line.append(',');
        asked.threshold()
                .ifPresent(share -> line.append(number(projection.probabilityOfReaching(share, asked.date()))));
        return line.append(",\n").toString();
    }

    private static String refused(String id, String reason) {
        return Table.quoted(id) + ",".repeat(LEVELS.length + 2) + Table.quoted(reason) + "\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
