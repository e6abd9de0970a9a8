package org.qalqan.schedule.batch;

import java.util.Optional;

/** Why a line could not be read. */
final class LineFault extends Exception {

    private final transient Optional<Id> id;

    LineFault(Optional<Id> id, String message) {
        super(message);
        this.id = id;
    }

    /** The line's own id, if it has one that can be read. */
    Optional<Id> id() {
        return id;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
