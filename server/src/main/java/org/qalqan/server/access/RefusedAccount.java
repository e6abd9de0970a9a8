package org.qalqan.server.access;

import java.util.List;

/** A change of an account that was not made, with everything that is wrong with it. The lines never hold a password. */
public final class RefusedAccount extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    RefusedAccount(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    RefusedAccount(String line) {
        this(List.of(line));
    }

    /** One line for each fault. */
    public List<String> lines() {
        return lines;
    }
}
