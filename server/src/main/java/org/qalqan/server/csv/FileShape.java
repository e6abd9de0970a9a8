package org.qalqan.server.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What is asked of a file's bytes before anything in it is believed: UTF-8, whole lines, not more of them than anybody sends. */
final class FileShape {

    /** Rows that one file may have. */
    static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private FileShape() {}

    /** The first thing wrong with the file as a whole; empty when it can be read. Reads no further than the row limit. */
    static Optional<Fault> check(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return check(in);
        }
    }

    private static Optional<Fault> check(InputStream in) throws IOException {
        byte[] line = new byte[1024];
        int length = 0;
        long row = 1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) next;
            if (length > LONGEST_LINE_BYTES) {
                return Optional.of(Fault.ofRow(row, "a row has at most %d bytes".formatted(LONGEST_LINE_BYTES)));
            }
            if (next == '\n') {
                Optional<Fault> fault = checkLine(line, length, row);
                if (fault.isPresent()) {
                    return fault;
                }
                row++;
                length = 0;
            }
            if (row > MOST_ROWS + 1L) {
                return Optional.of(Fault.ofFile(
                        "a file has at most %,d rows and this one has more. Maybe split it by place or by month"
                                .formatted(MOST_ROWS)));
            }
        }
        return checkEnd(line, length, row);
    }

    private static Optional<Fault> checkEnd(byte[] line, int length, long row) {
        if (row == 1 && length == 0) {
            return Optional.of(Fault.ofFile("the file is empty; it needs a header row"));
        }
        Optional<Fault> fault = checkLine(line, length, row);
        if (fault.isPresent() || length == 0) {
            return fault;
        }
        return Optional.of(
                Fault.ofRow(
                        row,
                        "the file ends in the middle of a row, without a line end. Maybe it was cut short: fetch it again, or add the line end if it is whole"));
    }

    private static Optional<Fault> checkLine(byte[] line, int length, long row) {
        if (row == 1 && isUtf16(line, length)) {
            return Optional.of(Fault.ofFile("the file is UTF-16, not UTF-8. Maybe save it again as \"CSV UTF-8\""));
        }
        for (int i = 0; i < length; i++) {
            if (line[i] == 0) {
                return Optional.of(Fault.ofRow(row, "there is a zero byte; a table file is text in UTF-8"));
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, 0, length));
            return Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            return Optional.of(Fault.ofRow(
                    row,
                    "there are bytes that are not UTF-8. Maybe the file is in Windows-1251: save it again as UTF-8"));
        }
    }

    private static boolean isUtf16(byte[] line, int length) {
        if (length < 2) {
            return false;
        }
        int first = line[0] & 0xFF;
        int second = line[1] & 0xFF;
        boolean mark = first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
        return mark || (first == 0) != (second == 0);
    }
}
