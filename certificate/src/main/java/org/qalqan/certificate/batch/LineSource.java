package org.qalqan.certificate.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Cuts an input into parts of a few lines. Blank lines are passed over; of an endless line only the beginning is kept. */
final class LineSource {

    static final int LINE_BYTES = 4 * 1024 * 1024;
    static final int LINES_PER_PART = 64;

    private final InputStream in;
    private long number;
    private boolean ended;

    LineSource(InputStream in) {
        this.in = in;
    }

    /** A line and its number in the input, from 1. */
    record Line(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes.length > LINE_BYTES;
        }
    }

    /** The next lines; none at the end of the input. */
    List<Line> next() throws IOException {
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
            if (line.size() <= LINE_BYTES) {
                line.write(next);
            }
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
