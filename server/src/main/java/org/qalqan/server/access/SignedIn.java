package org.qalqan.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who is behind a session. Says nothing of roles: those are asked for at each act, so that a role taken away is gone at once.
 *
 * @param name the account's
 * @param epoch the account's when the session began
 * @param proof by what it was shown
 */
public record SignedIn(String name, int epoch, Proof proof) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 2;

    @Override
    public String getName() {
        return name;
    }
}
