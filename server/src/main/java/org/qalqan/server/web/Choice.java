package org.qalqan.server.web;

import java.util.Optional;
import java.util.function.Function;

/** Reads a choice from a field of an address. */
public final class Choice {

    private Choice() {}

    /**
     * The choice that a field names; {@code usual} where the address has no such field. What is not a choice is answered with a page that
     * says so.
     */
    public static <T> T of(Optional<String> field, T usual, Function<String, Optional<T>> read) {
        return field.filter(code -> !code.isBlank())
                .map(code -> read.apply(code).orElseThrow(() -> new PageFault.BadChoice(code)))
                .orElse(usual);
    }
}
