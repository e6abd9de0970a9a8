package org.qalqan.schedule.file;

/** A text that is not JSON. */
public final class MalformedJsonException extends Exception {

    private final int line;

    MalformedJsonException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The line, from 1, in which the parser stopped. */
    public int line() {
        return line;
    }
}
