package org.qalqan.server.answers;

import java.time.LocalDate;

/**
 * A count at vaccination rooms that was published, beside what the ledger has for the end of that day.
 *
 * @param component 1 or 2
 * @param published doses counted
 * @param ledger doses that can serve this dose, of all lots; of what serves either, what is owed to people who had the first dose is counted
 *     for the second, and of the rest half for each
 * @param precision by how many doses the figures on both sides may be off, because they were published rounded
 * @param source who published the count
 */
public record PublishedStock(
        LocalDate date, int component, long published, long ledger, long precision, String source) {

    /** What the ledger has more, or below zero less. */
    public long difference() {
        return ledger - published;
    }

    /** Whether the difference is no more than rounding explains. */
    public boolean agrees() {
        return Math.abs(difference()) <= precision;
    }
}
