package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When, by whom and under which name something is recorded.
 *
 * @param key what the sender calls it, up to 100 characters: the same key twice is one thing
 * @param at when it happened
 * @param knownOn the day it became known
 * @param account of whoever records it
 * @param source id of the publication it was taken from, for what others published
 */
public record Circumstances(
        String key, Instant at, LocalDate knownOn, String account, Optional<String> source, Optional<String> note) {

    /** PostgreSQL keeps microseconds. */
    public Circumstances {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same circumstances for another part of what is recorded. */
    public Circumstances part(String name) {
        return new Circumstances(key + "/" + name, at, knownOn, account, source, note);
    }
}
