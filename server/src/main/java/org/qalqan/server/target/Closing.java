package org.qalqan.server.target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A pledge closed by somebody with the role, with evidence.
 *
 * @param closedOn the day from which it is known to be closed
 * @param evidence what shows it, in the words of who closed it
 * @param link where that can be read
 * @param closedBy account of who closed it
 */
public record Closing(
        String pledge, Outcome outcome, LocalDate closedOn, String evidence, String link, String closedBy) {

    /** How a pledge ended. */
    public enum Outcome {
        KEPT("kept"),
        BROKEN("broken"),
        WITHDRAWN("withdrawn");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code.equals(code))
                    .findFirst();
        }
    }
}
