package org.qalqan.cli;

/** What somebody gave to a command can't be used; the message says why and what to do, in one line. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
