package org.qalqan.cli;

import java.util.function.Supplier;

/** Turns what a library says of an argument into bad input. */
final class Bad {

    private Bad() {}

    static <T> T unless(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException fault) {
            throw new BadInput(String.valueOf(fault.getMessage()));
        }
    }
}
