package org.qalqan.server.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why doses were not given. */
public enum WasteReason {
    /** Past the last day. */
    EXPIRED,
    /** The vial is broken or leaks. */
    BROKEN,
    /** Frozen, though it must not be. */
    FROZEN,
    /** Too warm for too long. */
    HEAT,
    /** Left in an open vial when its time was over. */
    OPEN_VIAL,
    /** Sent but not received. */
    MISSING,
    /** Received damaged. */
    DAMAGED,
    /** A count of the shelf found fewer, less what later counts found again. */
    COUNT,
    /** Taken back with its lot. */
    RECALLED,
    /** Something else, said in the note. */
    OTHER;

    /** The word used in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WasteReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
