package org.qalqan.server.alerts;

import java.time.LocalDate;

/**
 * A finding with its days.
 *
 * @param since the first day of those on which it holds without a break, as is known on the day of the alert
 * @param knownOn the first day from which on it was told each day, from what was known on each
 */
public record Alert(Finding what, LocalDate since, LocalDate knownOn) {

    public AlertKind kind() {
        return what.kind();
    }

    public String place() {
        return what.place();
    }
}
