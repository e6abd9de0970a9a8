package org.qalqan.schedule.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.explain.Explanations;
import org.qalqan.schedule.explain.Language;

/**
 * Assesses a stream of people: NDJSON in, NDJSON out, in the same order whatever the number of threads (docs/formats/assess.md).
 *
 * <pre>{@code
 * Batch.Summary summary = new Batch(Schedule.acip(), 4, Optional.empty()).run(in, out);
 * }</pre>
 */
public final class Batch {

    private static final int LINES_PER_PART = 64;

    private final Schedule schedule;
    private final int threads;
    private final Optional<Explanations> explanations;

    /**
     * A batch against a schedule.
     *
     * @param threads how many threads assess at the same time, at least 1
     * @param language the language in which each result is explained, or empty for no explanation
     */
    public Batch(Schedule schedule, int threads, Optional<Language> language) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", but there has to be at least 1");
        }
        this.schedule = schedule;
        this.threads = threads;
        this.explanations = language.map(Explanations::in);
    }

    /**
     * What a run did.
     *
     * @param patients the people assessed
     * @param faultyLines the lines that could not be read and gave an error line
     */
    public record Summary(long patients, long faultyLines) {

        private Summary plus(Part part) {
            return new Summary(patients + part.patients(), faultyLines + part.faultyLines());
        }
    }

    private record Line(long number, byte[] bytes) {}

    private record Part(byte[] text, int patients, int faultyLines) {}

    /**
     * Runs to the end of the input. Holds a few dozen lines for each thread at a time; blank lines are passed over.
     *
     * @throws IOException when the input cannot be read or the output cannot be written
     */
    public Summary run(InputStream in, OutputStream out) throws IOException {
        LineSource lines = new LineSource(new BufferedInputStream(in, 1 << 16));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Part>> pending = new ArrayDeque<>();
            Summary summary = new Summary(0, 0);
            List<Line> part = lines.next();
            while (!part.isEmpty() || !pending.isEmpty()) {
                if (!part.isEmpty()) {
                    List<Line> taken = part;
                    pending.add(workers.submit(() -> assess(taken)));
                    part = lines.next();
                }
                if (part.isEmpty() || pending.size() >= threads * 4) {
                    summary = summary.plus(write(pending.remove(), out));
                }
            }
            out.flush();
            return summary;
        }
    }

    private static Part write(Future<Part> pending, OutputStream out) throws IOException {
        try {
            Part part = pending.get();
            out.write(part.text());
            return part;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while assessing", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a line could not be assessed: " + failed.getCause(), failed.getCause());
        }
    }

    private Part assess(List<Line> lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(LINES_PER_PART * 4096);
        int faulty = 0;
        for (Line line : lines) {
            if (!assess(line, text)) {
                faulty++;
            }
        }
        return new Part(text.toByteArray(), lines.size() - faulty, faulty);
    }

    private boolean assess(Line line, ByteArrayOutputStream text) {
        try {
            PersonLine person = PersonLineReader.read(line.bytes());
            Assessment assessment = schedule.assess(person.person(), person.assessmentDate());
            ResultLineWriter.write(text, person, assessment, explain(person, assessment));
            return true;
        } catch (LineFault fault) {
            ResultLineWriter.writeFault(text, fault.id(), line.number(), fault.text());
            return false;
        }
    }

    private List<String> explain(PersonLine person, Assessment assessment) {
        return explanations
                .map(words -> words.of(assessment, person.person().birthDate()))
                .orElse(List.of());
    }

    /** Cuts the input into parts of a few lines. */
    private static final class LineSource {

        private final InputStream in;
        private long number;
        private boolean ended;

        private LineSource(InputStream in) {
            this.in = in;
        }

        private List<Line> next() throws IOException {
            List<Line> part = new ArrayList<>(LINES_PER_PART);
            while (part.size() < LINES_PER_PART && !ended) {
                byte[] bytes = line();
                number++;
                if (!isBlank(bytes)) {
                    part.add(new Line(number, bytes));
                }
            }
            return part;
        }

        private byte[] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            int next = in.read();
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
            ended = next < 0;
            return line.toByteArray();
        }

        private static boolean isBlank(byte[] bytes) {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
