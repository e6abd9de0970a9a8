package org.qalqan.certificate.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.verdict.Verdict;

/**
 * Verifies a stream of certificates: NDJSON in, NDJSON out, in the same order whatever the number of threads
 * (docs/formats/certificate.md).
 *
 * <pre>{@code
 * Batch.Summary summary = new Batch(new CertificateVerifier(Products.shipped()), 4).run(in, out);
 * }</pre>
 */
public final class Batch {

    private final CertificateVerifier verifier;
    private final int threads;
    private final Signers signers = new Signers();

    /**
     * A batch.
     *
     * @param threads how many threads verify at the same time, at least 1
     */
    public Batch(CertificateVerifier verifier, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", but there has to be at least 1");
        }
        this.verifier = verifier;
        this.threads = threads;
    }

    /**
     * What a run did.
     *
     * @param certificates the lines verified
     * @param faultyLines the lines that could not be read and gave an error line
     */
    public record Summary(long certificates, long faultyLines) {

        private Summary plus(Part part) {
            return new Summary(certificates + part.certificates(), faultyLines + part.faultyLines());
        }
    }

    private record Part(byte[] text, int certificates, int faultyLines) {}

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
            List<LineSource.Line> part = lines.next();
            while (!part.isEmpty() || !pending.isEmpty()) {
                if (!part.isEmpty()) {
                    List<LineSource.Line> taken = part;
                    pending.add(workers.submit(() -> verify(taken)));
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
            throw new IOException("interrupted while verifying", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a line could not be verified: " + failed.getCause(), failed.getCause());
        }
    }

    private Part verify(List<LineSource.Line> lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(LineSource.LINES_PER_PART * 4096);
        int faulty = 0;
        for (LineSource.Line line : lines) {
            if (!verify(line, text)) {
                faulty++;
            }
        }
        return new Part(text.toByteArray(), lines.size() - faulty, faulty);
    }

    private boolean verify(LineSource.Line line, ByteArrayOutputStream text) {
        try {
            if (line.isTooLong()) {
                throw new LineFault(Optional.empty(), "is longer than %d bytes".formatted(LineSource.LINE_BYTES));
            }
            RequestLine request = RequestLine.read(line.bytes(), signers);
            ResultLineWriter.write(text, request.id(), verdict(request));
            return true;
        } catch (LineFault fault) {
            ResultLineWriter.writeFault(text, fault.id(), line.number(), fault.text());
            return false;
        }
    }

    private Verdict verdict(RequestLine request) {
        return request.codes().size() == 1
                ? verifier.verify(request.codes().getFirst(), request.trust(), request.clock())
                : verifier.verifyChunks(request.codes(), request.trust(), request.clock());
    }
}
