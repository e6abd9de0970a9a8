package org.qalqan.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A password from the terminal, unseen and typed twice, or from stdin where there is no terminal. */
final class TypedPassword {

    private TypedPassword() {}

    /** A new password for an account or a file. */
    static String read(String account) {
        Console console = System.console();
        return console != null && console.isTerminal() ? typed(console, account) : line();
    }

    /** The password that an account or a file has: asked for once. */
    static String existing(String account) {
        Console console = System.console();
        return console != null && console.isTerminal()
                ? new String(asked(console, "Password of %s: ", account))
                : line();
    }

    /** A code of an account's second factor. */
    static String code(String account) {
        Console console = System.console();
        return console != null && console.isTerminal() ? new String(asked(console, "Code of %s: ", account)) : line();
    }

    private static String typed(Console console, String account) {
        char[] once = asked(console, "New password for %s: ", account);
        char[] twice = asked(console, "The same again: ");
        if (!Arrays.equals(once, twice)) {
            throw new BadInput("The two passwords differ");
        }
        return new String(once);
    }

    private static char[] asked(Console console, String prompt, Object... words) {
        return Optional.ofNullable(console.readPassword(prompt, words))
                .orElseThrow(() -> new BadInput("No password was given"));
    }

    /** One line and not a byte more: the next may be a code. */
    private static String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = System.in.read();
            if (next < 0) {
                throw new BadInput("No password was given: one line on stdin, or at a terminal");
            }
            for (; next >= 0 && next != '\n'; next = System.in.read()) {
                line.write(next);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return line.toString(StandardCharsets.UTF_8).replaceAll("\r$", "");
    }
}
