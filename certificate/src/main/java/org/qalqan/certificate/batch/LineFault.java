package org.qalqan.certificate.batch;

import java.util.Optional;
import org.qalqan.certificate.encoding.Value;

/** Why a line could not be read. */
final class LineFault extends Exception {

    private final transient Optional<Value> id;

    LineFault(Optional<Value> id, String message) {
        super(message);
        this.id = id;
    }

    /** The line's own id, as far as it was read. */
    Optional<Value> id() {
        return id;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
