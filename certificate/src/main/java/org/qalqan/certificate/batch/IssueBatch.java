package org.qalqan.certificate.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.issue.ProductTable;

/**
 * Issues a stream of certificates: facts in, certificates out, NDJSON, in the same order (docs/formats/certificate.md).
 *
 * @param desk who issues
 * @param products the products that certificates are issued for
 * @param signer the key identifier of the signer, told with each certificate
 */
public record IssueBatch(IssuingDesk desk, ProductTable products, String signer) {

    /**
     * Runs to the end of the input.
     *
     * @param issuedAt when all of them are issued
     * @param random a secure source
     * @throws IOException when the input cannot be read or the output cannot be written
     */
    public Batch.Summary run(InputStream in, OutputStream out, Instant issuedAt, RandomGenerator random)
            throws IOException {
        LineSource lines = new LineSource(new BufferedInputStream(in, 1 << 16));
        long issued = 0;
        long faulty = 0;
        for (List<LineSource.Line> part = lines.next(); !part.isEmpty(); part = lines.next()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream(part.size() * 1024);
            for (LineSource.Line line : part) {
                if (issue(line, text, issuedAt, random)) {
                    issued++;
                } else {
                    faulty++;
                }
            }
            text.writeTo(out);
        }
        out.flush();
        return new Batch.Summary(issued, faulty);
    }

    private boolean issue(LineSource.Line line, ByteArrayOutputStream text, Instant issuedAt, RandomGenerator random) {
        try {
            if (line.isTooLong()) {
                throw new LineFault(Optional.empty(), "is longer than %d bytes".formatted(LineSource.LINE_BYTES));
            }
            IssuedLineWriter.write(text, issued(line, issuedAt, random));
            return true;
        } catch (LineFault fault) {
            ResultLineWriter.writeFault(text, fault.id(), line.number(), fault.text());
            return false;
        }
    }

    private IssuedLineWriter.Line issued(LineSource.Line line, Instant issuedAt, RandomGenerator random)
            throws LineFault {
        FactLine read = FactLine.read(line.bytes(), products);
        try {
            return new IssuedLineWriter.Line(read.id(), read.fact(), desk.issue(read.fact(), issuedAt, random), signer);
        } catch (IllegalArgumentException refused) {
            throw new LineFault(read.id(), String.valueOf(refused.getMessage()));
        }
    }
}
