package org.qalqan.server.ledger;

import java.util.List;

/** What became of movements that were to be recorded: all of them are, or none is. */
public sealed interface Posting {

    /**
     * They are recorded and on disk.
     *
     * @param movements in the order they were given
     * @param added how many were not recorded before
     */
    record Posted(List<Movement> movements, int added) implements Posting {}

    /** Nothing was recorded. */
    record Refused(Refusal refusal) implements Posting {}
}
