package org.qalqan.certificate.encoding;

/** An input that is not what its layer demands. Carries no stack trace: hostile input comes in floods. */
public final class MalformedException extends Exception {

    private final Layer layer;

    public MalformedException(Layer layer, String message) {
        super(message, null, false, false);
        this.layer = layer;
    }

    /** The layer that could not be taken off. */
    public Layer layer() {
        return layer;
    }

    /** What is wrong. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
