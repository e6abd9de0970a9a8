package org.qalqan.server.approval;

/** What was proposed can't be done any more; the message says why. */
public final class CannotBeCarriedOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotBeCarriedOut(String message) {
        super(message);
    }
}
