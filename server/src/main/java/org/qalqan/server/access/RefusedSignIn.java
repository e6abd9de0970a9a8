package org.qalqan.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * That a sign-in was refused, for the page at {@code /{language}/login/refused} to tell. It never says why.
 *
 * @param waitSeconds how long to wait before the next try; empty when none has to be waited for
 */
public record RefusedSignIn(Optional<Long> waitSeconds) {

    private static final String ATTRIBUTE = RefusedSignIn.class.getName();

    void tell(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The refusal behind a request; empty when somebody merely asks for the page. */
    public static Optional<RefusedSignIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .filter(RefusedSignIn.class::isInstance)
                .map(RefusedSignIn.class::cast);
    }
}
